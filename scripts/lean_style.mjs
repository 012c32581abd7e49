// A style sheet without what only its writers read.
export const lean_style = (text) => text.replace(/\/\*[^]*?\*\//g, '').replace(/\s+/g, ' ')
  .replace(/ ?([{};,]) ?/g, '$1');
