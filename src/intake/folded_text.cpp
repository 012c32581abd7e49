#include "intake/folded_text.h"

#include <algorithm>

#include "core/text.h"

namespace zerokm {
namespace {

// Traditional characters of the labels and values we read, each before its simplified form.
constexpr std::u32string_view traditional =
    U"註注冊册車车號号識识別别碼码證证發发轉转動动電电純纯類类數数顯显裡里裏里無无標标準准製制"
    U"廠厂產产機机關关國国檢检測测報报書书確确認认維维務务後后記记開开馬马價价萬万億亿實实際际"
    U"納纳騎骑駛驶處处違违規规損损燒烧時时間间買买賣卖業业輛辆質质軸轴載载駕驾員员離离總总額额"
    U"稱称單单據据條条約约歲岁過过戶户讓让備备種种達达雙双擎擎進进羅罗俄俄聯联阿阿薩萨亞亚烏乌"
    U"茲兹蘇苏爾尔摩摩納纳個个輸输運运費费幣币圓元臺台灣湾鎖锁監监盜盗搶抢賃赁練练貨货營营險险"
    U"壞坏換换氣气熱热續续航航隻只僅仅約约紅红藍蓝銀银綠绿黃黄長长級级變变設设態态註注釋释屬属"
    U"館馆適适遠远還还這这來来見见體体當当壓压緊紧點点強强減减從从權权極极與与給给問问題题貼贴";

char32_t simplified(char32_t c) {
  if (c < 0x4E00 || c > 0x9FFF) return c;
  for (std::size_t i = 0; i + 1 < traditional.size(); i += 2) {
    if (traditional[i] == c) return traditional[i + 1];
  }
  return c;
}

char32_t western_digit(char32_t c) {
  if (c >= 0x660 && c <= 0x669) return c - 0x660 + '0';
  if (c >= 0x6F0 && c <= 0x6F9) return c - 0x6F0 + '0';
  return c;
}

char32_t one_arabic_form(char32_t c) {
  if (c == 0x622 || c == 0x623 || c == 0x625) return 0x627;  // alef with madda or hamza
  if (c == 0x629) return 0x647;                              // teh marbuta
  if (c == 0x649 || c == 0x6CC) return 0x64A;                // alef maksura, Persian yeh
  if (c == 0x6A9) return 0x643;                              // Persian kaf
  return c;
}

bool is_mark(char32_t c) {
  return (c >= 0x300 && c <= 0x36F) || (c >= 0x64B && c <= 0x652) || c == 0x670 || c == 0x640 ||
         c == 0x20E3 || (c >= 0xFE00 && c <= 0xFE0F);
}

char32_t one_punctuation_form(char32_t c) {
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) return '-';
  if (c == 0x2018 || c == 0x2019 || c == 0x2BB || c == 0x2BC || c == '`' || c == 0xB4) return '\'';
  if (c == 0x301C || c == 0x223C) return '~';
  if (c == 0xB3) return '3';
  if (c == 0x60C) return ',';
  if (c == 0x61B) return ';';
  if (c == 0x61F) return '?';
  if (c == 0x2502 || c == 0xFE31) return '|';
  return c;
}

char32_t message_fold(char32_t c) {
  if (c == 0x2028 || c == 0x2029 || c == 0x85) return '\n';
  if (c == '\n' || c == '\t') return c;
  if (c == 0xFF0C) return 0x3001;  // a Chinese comma parts words, never thousands
  c = folded_character(c);
  if (c == 0 || is_mark(c)) return 0;
  if (c == 0x451) return 0x435;  // Russian yo is written ye as often
  if (c < 0x80) return c == '`' ? U'\'' : c;
  return simplified(one_arabic_form(western_digit(one_punctuation_form(c))));
}

bool is_capital(char32_t c) {
  return (c >= 'A' && c <= 'Z') || (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0x410 && c <= 0x42F) ||
         (c >= 0x400 && c <= 0x40F);
}

void count_letter(FoldedText& text, char32_t c) {
  switch (script_of(c)) {
    case Script::cyrillic:
      ++text.cyrillic;
      break;
    case Script::latin:
      ++text.latin;
      break;
    case Script::arabic:
      ++text.arabic;
      break;
    case Script::han:
      ++text.han;
      break;
    case Script::digit:
    case Script::other:
      break;
  }
}

}  // namespace

Script script_of(char32_t c) {
  if (c >= '0' && c <= '9') return Script::digit;
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xDF && c <= 0x24F && c != 0xF7)) {
    return Script::latin;
  }
  if (c >= 0x400 && c <= 0x52F) return Script::cyrillic;
  if ((c >= 0x620 && c <= 0x6FF && c != 0x66B && c != 0x66C) || (c >= 0xFB50 && c <= 0xFEFC)) {
    return Script::arabic;
  }
  if ((c >= 0x3400 && c <= 0x9FFF) || c == 0x3007 || (c >= 0x20000 && c <= 0x2FFFF)) {
    return Script::han;
  }
  return Script::other;
}

bool FoldedText::is_boundary(std::size_t i) const {
  if (i == 0 || i >= chars.size()) return true;
  const Script before = script_of(chars[i - 1]);
  const Script behind = script_of(chars[i]);
  if (before == Script::other || before == Script::han || before != behind) {
    // "o'ng": the apostrophe is a letter between letters.
    const bool inside =
        (chars[i] == '\'' && before == Script::latin && script_of(at(i + 1)) == Script::latin) ||
        (chars[i - 1] == '\'' && behind == Script::latin && i >= 2 &&
         script_of(chars[i - 2]) == Script::latin);
    return !inside;
  }
  return before != Script::digit && upper[i] && !upper[i - 1];
}

TextSpan FoldedText::span(std::size_t begin, std::size_t end) const {
  if (begin >= end || end > chars.size()) return {};
  return {from[begin], till[end - 1]};
}

FoldedText fold_message(std::string_view text) {
  FoldedText folded;
  folded.chars.reserve(text.size());
  folded.from.reserve(text.size());
  folded.till.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t raw = next_character(text, at);
    if (raw == 0x306 && !folded.chars.empty() && folded.chars.back() == 0x438) {
      folded.chars.back() = 0x439;  // i with a separate breve
    }
    const char32_t c = message_fold(raw);
    if (c == 0) continue;
    if (c == ' ' && (folded.chars.empty() || folded.chars.back() == ' ')) continue;
    count_letter(folded, c);
    folded.chars += c;
    folded.from.push_back(static_cast<std::uint32_t>(begin));
    folded.till.push_back(static_cast<std::uint32_t>(at));
    folded.upper.push_back(is_capital(raw));
  }
  return folded;
}

}  // namespace zerokm
