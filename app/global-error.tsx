'use client';

/** The last resort, when not even the frame could be rendered: three languages, because we cannot know which. */
export default function GlobalErrorPage() {
  return (
    <html lang="en">
      <body>
        <main>
          <p>Something went wrong. What was saved before is safe. Reload the page.</p>
          <p lang="ko">문제가 발생했습니다. 이전에 저장한 내용은 안전합니다. 페이지를 새로 고치세요.</p>
          <p lang="zh-Hans">出现问题。之前保存的内容是安全的。请刷新页面。</p>
        </main>
      </body>
    </html>
  );
}
