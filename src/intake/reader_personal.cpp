// Names, addresses, identity numbers, plates and telephone numbers are recognised to be left out.
#include "intake/reader.h"

namespace zerokm {

void Reader::drop_personal() {
  for (std::size_t i = 0; i < tokens_.list.size(); ++i) {
    if (token(i).kind == TokenKind::dropped) {
      notice(token(i).dropped, i, i + 1);
      use(i, i + 1);
    } else if (is(i, TermKind::personal)) {
      drop_behind(i);
    }
  }
}

// A name or an address runs to the end of its field; an address also over commas.
void Reader::drop_behind(std::size_t i) {
  const std::string_view what = target_of(i);
  const bool address = what == "address";
  const bool number = what == "plate" || what == "phone" || what == "identity";
  std::size_t at = i + 1;
  bool separated = false;
  bool next_line = false;
  for (; at < tokens_.list.size(); ++at) {
    if (token(at).kind == TokenKind::line && starts_line(i) && !next_line) {
      next_line = true;
      continue;
    }
    if (token(at).kind != TokenKind::mark) break;
    const char32_t mark = token(at).mark;
    if (mark == ':' || mark == '\t' || mark == '|' || mark == '=') separated = true;
    if (mark == ',' || mark == U'、' || mark == ';' || mark == '?' || mark == U'。') return;
  }
  if (at >= tokens_.list.size() || is_field(at) || token(at).kind == TokenKind::line) return;
  if (next_line && !separated && !starts_line(i)) return;
  const bool follows =
      separated || (starts_line(i) && !number) ||
      (number && (token(at).kind == TokenKind::number || token(at).kind == TokenKind::word));
  if (!follows || token(at).kind == TokenKind::date) return;
  if (what == "owner" && token(at).kind == TokenKind::number) return;  // "Owner: 1st"
  std::size_t end = at;
  bool value = false;
  for (; end < tokens_.list.size(); ++end) {
    const Token& next = token(end);
    if (next.kind == TokenKind::line || next.kind == TokenKind::vin) break;
    if (end > at && (is(end, TermKind::label) || is(end, TermKind::power) ||
                     is(end, TermKind::price) || is(end, TermKind::personal) ||
                     is(end, TermKind::toward) || (is(end, TermKind::verb) && !address))) {
      break;
    }
    const char32_t mark = next.kind == TokenKind::mark ? next.mark : 0;
    if (mark == ';' || mark == '|' || mark == '\t' || mark == U'。') break;
    if (!address && (mark == ',' || mark == U'、')) break;
    value = value || next.kind != TokenKind::mark;
  }
  if (!value) return;
  use(at, end);
  notice(std::string("intake.dropped_") + std::string(what), at, end);
}

}  // namespace zerokm
