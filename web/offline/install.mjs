// How ZeroKm gets onto the home screen, for settings and help: the browser's own offer where it
// makes one, else the way through its menus.

/** @typedef {'installed' | 'offer' | 'ios' | 'android' | 'firefox_desktop' | 'desktop'} Way */

/** @type {any} */
let offered = null;
window.addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  offered = event;
});
window.addEventListener('appinstalled', () => { offered = null; });

/** Which way fits this device. @returns {Way} */
export function install_way() {
  const installed = matchMedia('(display-mode: standalone)').matches ||
    /** @type {any} */ (navigator).standalone === true;
  if (installed) return 'installed';
  if (offered) return 'offer';
  const agent = navigator.userAgent;
  // An iPad calls itself a Mac, but no Mac has several touch points.
  if (/iPhone|iPad|iPod/.test(agent) || (/Macintosh/.test(agent) && navigator.maxTouchPoints > 1)) {
    return 'ios';
  }
  if (/Android/.test(agent)) return 'android';
  return /Firefox\//.test(agent) ? 'firefox_desktop' : 'desktop';
}

/** Makes the browser's own offer, inside the user's tap. True where he took it. */
export async function install_now() {
  if (!offered) return false;
  const { outcome } = await offered.prompt();
  offered = null;
  return outcome === 'accepted';
}

/** @type {Record<string, Record<Way, string>>} */
const hints = {
  en: {
    installed: 'ZeroKm is installed on this device.',
    offer: 'ZeroKm can be installed on this device and then opens without a connection.',
    ios: 'In Safari tap Share, then "Add to Home Screen". From there ZeroKm opens without a ' +
      'connection; pages that are only in Safari may be cleared after a week without use.',
    android: 'Open the browser\'s menu (three dots) and tap "Install app" or "Add to Home screen".',
    firefox_desktop: 'Firefox keeps this page for use without a connection. Add a bookmark, or ' +
      'save the one-file edition to your disk.',
    desktop: 'Click the install sign in the address bar, or "Install ZeroKm" in the ' +
      'browser\'s menu.',
  },
  zh: {
    installed: 'ZeroKm 已安装在本设备上。',
    offer: 'ZeroKm 可以安装到本设备，之后无需网络即可打开。',
    ios: '在 Safari 中点按“分享”，再点按“添加到主屏幕”。之后无需网络即可打开；仅在 Safari 中的页面一周未使用可能会被清除。',
    android: '打开浏览器菜单（三个点），点按“安装应用”或“添加到主屏幕”。',
    firefox_desktop: 'Firefox 会保存本页供离线使用。请添加书签，或把单文件版保存到磁盘。',
    desktop: '点击地址栏中的安装图标，或浏览器菜单中的“安装 ZeroKm”。',
  },
  ru: {
    installed: 'ZeroKm установлен на этом устройстве.',
    offer: 'ZeroKm можно установить на это устройство, тогда он открывается без сети.',
    ios: 'В Safari нажмите «Поделиться», затем «На экран „Домой“». Оттуда ZeroKm открывается без ' +
      'сети; страницы, открытые только в Safari, могут удаляться после недели без использования.',
    android: 'Откройте меню браузера (три точки) и нажмите «Установить приложение» или «Добавить ' +
      'на главный экран».',
    firefox_desktop: 'Firefox сохраняет эту страницу для работы без сети. Добавьте закладку или ' +
      'сохраните издание в одном файле на диск.',
    desktop: 'Нажмите значок установки в адресной строке или «Установить ZeroKm» в меню браузера.',
  },
  ar: {
    installed: 'ZeroKm مثبّت على هذا الجهاز.',
    offer: 'يمكن تثبيت ZeroKm على هذا الجهاز فيُفتح بعدها بلا اتصال.',
    ios: 'في Safari اضغط «مشاركة» ثم «إضافة إلى الشاشة الرئيسية». من هناك يُفتح ZeroKm ' +
      'بلا اتصال؛ أما ' +
      'الصفحات التي في Safari فقط فقد تُمحى بعد أسبوع بلا استعمال.',
    android: 'افتح قائمة المتصفح (ثلاث نقاط) واضغط «تثبيت التطبيق» أو «إضافة إلى الشاشة الرئيسية».',
    firefox_desktop: 'يحفظ Firefox هذه الصفحة للعمل بلا اتصال. أضف إشارة مرجعية، أو احفظ ' +
      'نسخة الملف ' +
      'الواحد على قرصك.',
    desktop: 'انقر علامة التثبيت في شريط العنوان، أو «تثبيت ZeroKm» في قائمة المتصفح.',
  },
};

/** The sentence for this device, in the page's language. */
export const install_hint = () =>
  (hints[document.documentElement.lang.slice(0, 2)] ?? hints.en)[install_way()];
