import { getRequestConfig } from 'next-intl/server';
import { loadMessages } from './messages';
import { currentLocale } from './current-locale';

export default getRequestConfig(async () => {
  const locale = await currentLocale();
  return { locale, messages: await loadMessages(locale), timeZone: 'UTC' };
});
