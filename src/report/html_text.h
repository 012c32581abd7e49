// Words as HTML: escaped, in elements. Only for what we write ourselves.
#pragma once
#include <string>
#include <string_view>

namespace zerokm {

// Safe inside an element and inside a quoted attribute.
std::string escaped(std::string_view text);

// <tag class="...">words</tag>; nothing where there are no words. "" leaves the class out.
std::string element(std::string_view tag, std::string_view css_class, std::string_view words);
// The same around markup made before.
std::string around(std::string_view tag, std::string_view css_class, const std::string& markup);

}  // namespace zerokm
