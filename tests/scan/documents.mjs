// Photographs of a made-up document in the manner of a Chinese driving licence (行驶证): our own
// drawing, a car nobody has, no person, no plate.

const fonts = ['"Noto Sans Mono", monospace', '"Noto Sans", sans-serif', '"Noto Serif", serif'];

/** How hard each class of photographs is. */
export const document_classes = {
  clean: {},
  tilted: { tilt: 2.5, scale: 1.6 },
  blurred: { blur: 0.8 },
  dim: { contrast: 0.55, brightness: 0.7 },
  hard: { tilt: -3, blur: 0.9, contrast: 0.6, brightness: 0.75, scale: 1.5 },
};

const row = (label, value, size = 20) => `<div class="row"><span class="label">${label}</span>
  <span class="value" style="font-size:${size}px">${value}</span></div>`;

function page_of({ vin, registered, issued, font = 0 }, look) {
  const { tilt = 0, blur = 0, contrast = 1, brightness = 1 } = look;
  return `<!DOCTYPE html><meta charset="utf-8"><style>
    body { margin: 0; background: #6f6a62; width: 920px; height: 640px; overflow: hidden; }
    .paper { position: absolute; left: 60px; top: 50px; width: 800px; height: 540px;
      background: repeating-linear-gradient(115deg, #f4f1e6 0 5px, #eae6d3 5px 6px);
      transform: rotate(${tilt}deg);
      filter: blur(${blur}px) contrast(${contrast}) brightness(${brightness}); }
    h1 { text-align: center; font: 700 26px "Noto Sans CJK SC"; margin: 18px 0 14px; }
    .row { display: flex; gap: 10px; margin: 9px 30px; align-items: baseline; color: #222; }
    .label { font: 13px "Noto Sans CJK SC"; color: #355; width: 110px; }
    .value { font-family: ${fonts[font % fonts.length]}; letter-spacing: 1px; }
    .pair { display: flex; } .pair .row { flex: 1; }
    .seal { position: absolute; left: 40px; bottom: 36px; width: 120px; height: 120px;
      border: 4px solid #c22; opacity: 0.55; color: #c22; font: 700 24px "Noto Sans CJK SC";
      text-align: center; line-height: 58px; box-sizing: border-box; }
    .side { margin-left: 150px; }
  </style><div class="paper"><h1>机动车行驶证样张</h1>
    ${row('号牌号码', '样张')}${row('车辆类型', '小型普通客车')}
    ${row('品牌型号', '样牌 YP7150A1')}
    <div class="side">${row('车辆识别代号', vin, 22)}${row('发动机号码', 'YP4A15T 012345')}
    <div class="pair">${row('注册日期', registered)}${row('发证日期', issued)}</div></div>
    <div class="seal">样张<br>无效</div></div>`;
}

/** A photograph as PNG. @param {import('playwright-core').Browser} browser
 * @param {{ vin: string, registered: string, issued: string, font?: number }} car
 * @param {(typeof document_classes)[keyof typeof document_classes]} look
 * @returns {Promise<Buffer>} */
export async function document_page(browser, car, look = {}) {
  const context = await browser.newContext({
    viewport: { width: 920, height: 640 }, deviceScaleFactor: look.scale ?? 1.8 });
  const page = await context.newPage();
  await page.setContent(page_of(car, look));
  const drawn = await page.screenshot();
  await context.close();
  return drawn;
}
