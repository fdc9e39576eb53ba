'use client';

interface GlobalErrorProps {
  error: Error & { digest?: string };
}

/** The last resort, when not even the frame could be rendered: three languages, because we cannot know which. */
export default function GlobalErrorPage({ error }: GlobalErrorProps) {
  return (
    <html lang="en">
      <body>
        <title>Error</title>
        <main>
          <h1>Something went wrong · 문제가 발생했습니다 · 出现问题</h1>
          <p>What was saved before is safe. Reload the page.</p>
          <p lang="ko">이전에 저장한 내용은 안전합니다. 페이지를 새로 고치세요.</p>
          <p lang="zh-Hans">之前保存的内容是安全的。请刷新页面。</p>
          {error.digest !== undefined && <p>{error.digest}</p>}
        </main>
      </body>
    </html>
  );
}
