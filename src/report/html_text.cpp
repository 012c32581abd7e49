#include "report/html_text.h"

namespace zerokm {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char letter : text) {
    switch (letter) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += letter;
    }
  }
  return out;
}

std::string around(std::string_view tag, std::string_view css_class, const std::string& markup) {
  std::string out = "<" + std::string(tag);
  if (!css_class.empty()) out += " class=\"" + std::string(css_class) + "\"";
  return out + ">" + markup + "</" + std::string(tag) + ">";
}

std::string element(std::string_view tag, std::string_view css_class, std::string_view words) {
  return words.empty() ? "" : around(tag, css_class, escaped(words));
}

}  // namespace zerokm
