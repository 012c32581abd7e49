#include "report/seal.h"

#include "core/digest.h"
#include "report/html_text.h"
#include "report/qr_code.h"

namespace zerokm {
namespace {

constexpr std::string_view opening = "<!--seal-->";
constexpr std::string_view closing = "<!--/seal-->";

// The part a check can make again from the checksum alone; the words around it follow.
std::string proof(std::string_view checksum) {
  const auto code = qr_code(seal_text(checksum));
  constexpr int quiet = 4;
  const std::string side = std::to_string(qr_side + 2 * quiet);
  const std::string corner = std::to_string(-quiet);
  return "<svg class=\"qr\" role=\"img\" aria-label=\"" + seal_text(checksum) + "\" viewBox=\"" +
         corner + " " + corner + " " + side + " " + side + "\"><path d=\"" +
         (code ? qr_path(*code) : "") + "\"/></svg><p class=\"sum\">" + std::string(checksum) +
         "</p>";
}

}  // namespace

std::string seal_text(std::string_view checksum) {
  std::string text = "ZEROKM-REPORT:1:SHA256:";
  for (const char digit : checksum) {
    text += digit >= 'a' && digit <= 'f' ? static_cast<char>(digit - 'a' + 'A') : digit;
  }
  return text;
}

std::string sealed(const Words& words, const std::string& before, const std::string& after) {
  // The words of the seal belong to the document, so they are under its checksum too.
  const std::string head = before + "<section class=\"seal\"><div>" +
                           element("h2", "", words.say("report.checksum")) +
                           element("p", "small", words.say("report.checksum_note")) + "</div>";
  const std::string tail = "</section>" + after;
  return head + std::string(opening) + proof(sha256_hex(head + tail)) + std::string(closing) + tail;
}

SealCheck check_seal(std::string_view document) {
  const std::size_t from = document.find(opening);
  const std::size_t until = document.find(closing);
  if (from == std::string_view::npos || until == std::string_view::npos || until < from) return {};
  const std::size_t inner = from + opening.size();
  const std::string rest =
      std::string(document.substr(0, from)) + std::string(document.substr(until + closing.size()));
  SealCheck check{SealState::changed, sha256_hex(rest)};
  if (document.substr(inner, until - inner) == proof(check.checksum))
    check.state = SealState::whole;
  return check;
}

}  // namespace zerokm
