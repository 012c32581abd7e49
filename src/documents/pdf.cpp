#include "documents/pdf.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>

#include "core/limits.h"
#include "core/order.h"
#include "documents/pdf_font.h"
#include "documents/pdf_objects.h"

namespace zerokm {
namespace {

using namespace pdf;

constexpr std::size_t most_pieces = 200'000;
constexpr int deepest_form = 4;

using Matrix = std::array<std::int64_t, 6>;  // a b c d x y, times 10000
constexpr Matrix upright = {unit, 0, 0, unit, 0, 0};

std::int64_t bounded(std::int64_t value) {
  constexpr std::int64_t most = 100'000 * unit;
  return std::clamp(value, -most, most);
}

Matrix product(const Matrix& first, const Matrix& then) {
  const auto cell = [&](std::size_t row, std::size_t column) {
    return first[row * 2] * then[column] / unit + first[row * 2 + 1] * then[2 + column] / unit;
  };
  Matrix result{};
  for (std::size_t row = 0; row < 3; ++row) {
    for (std::size_t column = 0; column < 2; ++column) {
      result[row * 2 + column] =
          bounded(cell(row, column) + (row == 2 ? then[4 + column] : std::int64_t{0}));
    }
  }
  return result;
}

// Something printed: where its base line begins and ends.
struct Piece {
  std::int64_t x = 0, end = 0, y = 0, size = 0;
  std::string text;
};

bool shows_text(const std::string& name) {
  constexpr std::string_view operators = " Tj TJ ' \" ";
  return operators.find(" " + name + " ") != std::string_view::npos;
}

class Page {
 public:
  explicit Page(const Objects& objects) : objects_(objects) {}

  void draw(std::string_view content, std::string_view resources, int depth) {
    Lexer lexer(content);
    std::vector<Token> held;
    for (Token token = lexer.next(); token.kind != TokenKind::end; token = lexer.next()) {
      if (token.kind != TokenKind::word) {
        if (held.size() < 4096) held.push_back(std::move(token));
        continue;
      }
      // Pictures inside the content: their bytes are no operators.
      if (token.text == "ID") {
        const std::size_t end = content.find("EI", lexer.at());
        if (end == std::string_view::npos) return;
        lexer = Lexer(content, end + 2);
      } else if (token.text == "Do") {
        form(held, resources, depth);
      } else {
        operate(token.text, held, resources);
      }
      held.clear();
      if (pieces_.size() >= most_pieces) return;
    }
  }

  std::vector<Piece>& pieces() { return pieces_; }
  std::size_t known() const { return known_; }
  std::size_t unknown() const { return unknown_; }

 private:
  static std::int64_t number(const std::vector<Token>& held, std::size_t from_end) {
    return from_end <= held.size() ? held[held.size() - from_end].number : 0;
  }

  static Matrix matrix(const std::vector<Token>& held) {
    Matrix made{};
    for (std::size_t i = 0; i < 6; ++i) made[i] = number(held, 6 - i);
    return made;
  }

  void operate(const std::string& name, const std::vector<Token>& held,
               std::string_view resources) {
    if (name == "q" && saved_.size() < 256) saved_.push_back(base_);
    if (name == "Q" && !saved_.empty()) {
      base_ = saved_.back();
      saved_.pop_back();
    }
    if (name == "cm") base_ = product(matrix(held), base_);
    if (name == "BT") text_ = line_ = upright;
    if (name == "Tm") text_ = line_ = matrix(held);
    if (name == "Td" || name == "TD") next_line(number(held, 2), number(held, 1));
    if (name == "TD") leading_ = -number(held, 1);
    if (name == "TL") leading_ = number(held, 1);
    if (name == "T*" || name == "'" || name == "\"") next_line(0, -leading_);
    if (name == "Tc") letter_space_ = number(held, 1);
    if (name == "Tw") word_space_ = number(held, 1);
    if (name == "Tz") stretch_ = number(held, 1) / 100;
    if (name == "Tf" && held.size() >= 2) {
      size_ = number(held, 1);
      font_ = &font(held[held.size() - 2].text, resources);
    }
    if (shows_text(name)) show(held);
  }

  void next_line(std::int64_t x, std::int64_t y) {
    line_ = product({unit, 0, 0, unit, x, y}, line_);
    text_ = line_;
  }

  const Font& font(const std::string& name, std::string_view resources) {
    const std::string_view table = objects_.value(objects_.value(resources, "Font"), name);
    const auto known = fonts_.find(table.data());
    if (known != fonts_.end()) return known->second;
    return fonts_.emplace(table.data(), Font(objects_, table)).first->second;
  }

  void show(const std::vector<Token>& held) {
    if (font_ == nullptr) return;
    for (const Token& token : held) {
      if (token.kind == TokenKind::number) {
        move(-token.number / 1000 * size_ / unit);
      } else if (token.kind == TokenKind::text) {
        show(token.text);
      }
    }
  }

  void show(const std::string& bytes) {
    const Font::Shown shown = font_->show(bytes);
    known_ += shown.codes - shown.unknown;
    unknown_ += shown.unknown;
    const Matrix begin = product(text_, base_);
    move(shown.width * size_ / 1000 + static_cast<std::int64_t>(shown.codes) * letter_space_ +
         static_cast<std::int64_t>(shown.blanks) * word_space_);
    const Matrix end = product(text_, base_);
    // The height of letters on the page, whatever turned or mirrored them.
    const std::int64_t tall =
        std::max(std::abs(begin[2]), std::abs(begin[3])) * std::abs(size_) / unit;
    if (shown.text.empty()) return;
    // Text that runs up or down the page has no line to stand in.
    if (std::abs(begin[1]) > std::abs(begin[0])) return;
    pieces_.push_back({begin[4], end[4], begin[5], std::max<std::int64_t>(tall, 1), shown.text});
  }

  void move(std::int64_t x) {
    text_ = product({unit, 0, 0, unit, bounded(x * stretch_ / unit), 0}, text_);
  }

  void form(const std::vector<Token>& held, std::string_view resources, int depth) {
    if (held.empty() || depth >= deepest_form) return;
    const std::string_view object =
        objects_.value(objects_.value(resources, "XObject"), held.back().text);
    if (objects_.value(object, "Subtype") != "/Form") return;
    const Matrix outside = base_;
    std::vector<Token> turned;
    for (const std::string_view item : objects_.list(objects_.value(object, "Matrix"))) {
      turned.push_back(Lexer(item).next());
    }
    if (turned.size() == 6) base_ = product(matrix(turned), base_);
    const std::string_view own = objects_.value(object, "Resources");
    draw(objects_.stream(object), own.empty() ? resources : own, depth + 1);
    base_ = outside;
  }

  const Objects& objects_;
  std::map<const char*, Font> fonts_;
  std::vector<Piece> pieces_;
  std::vector<Matrix> saved_;
  Matrix base_ = upright, text_ = upright, line_ = upright;
  const Font* font_ = nullptr;
  std::int64_t size_ = unit, leading_ = 0, letter_space_ = 0, word_space_ = 0, stretch_ = unit;
  std::size_t known_ = 0, unknown_ = 0;
};

// Pieces in the order people read: line by line from the top, each from the left. A gap is a
// blank, a wide one a tab, so that the cells of a printed table stay apart.
void write_lines(std::vector<Piece>& pieces, std::string& text) {
  order(pieces, [](const Piece& a, const Piece& b) { return a.y > b.y; });
  for (std::size_t begin = 0; begin < pieces.size();) {
    std::size_t end = begin + 1;
    while (end < pieces.size() &&
           pieces[begin].y - pieces[end].y < std::max(pieces[begin].size, pieces[end].size) / 2) {
      ++end;
    }
    std::vector<Piece> line(pieces.begin() + static_cast<std::ptrdiff_t>(begin),
                            pieces.begin() + static_cast<std::ptrdiff_t>(end));
    order(line, [](const Piece& a, const Piece& b) { return a.x < b.x; });
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (i > 0) {
        const std::int64_t gap = line[i].x - line[i - 1].end;
        if (gap > line[i].size * 6 / 5) {
          text += '\t';
        } else if (gap > line[i].size / 6) {
          text += ' ';
        }
      }
      text += line[i].text;
    }
    text += '\n';
    begin = end;
  }
}

std::string_view resources_of(const Objects& objects, std::string_view page) {
  for (int steps = 0; steps < 32 && !page.empty(); ++steps) {
    const std::string_view own = objects.value(page, "Resources");
    if (!own.empty()) return own;
    page = objects.value(page, "Parent");
  }
  return "";
}

}  // namespace

PdfText text_of_pdf(std::string_view bytes) {
  PdfText result;
  if (bytes.size() > limits::pdf_bytes) return {"", {{"files.too_large", 0, 0}}};
  const Objects objects(bytes);
  if (objects.locked()) return {"", {{"files.pdf_locked", 0, 0}}};
  const auto pages = objects.pages();
  if (pages.empty()) return {"", {{"files.broken_pdf", 0, 0}}};
  std::size_t known = 0;
  std::size_t unknown = 0;
  for (const std::string_view page : pages) {
    Page drawn(objects);
    std::string content;
    for (const std::string_view part : objects.list(objects.value(page, "Contents"))) {
      content += objects.stream(part) + "\n";
    }
    drawn.draw(content, resources_of(objects, page), 0);
    write_lines(drawn.pieces(), result.text);
    known += drawn.known();
    unknown += drawn.unknown();
    if (result.text.size() > limits::paste_bytes) break;
  }
  if (objects.too_large()) result.problems.push_back({"files.unpacks_too_large", 0, 0});
  if (unknown > known / 10 && unknown > 0) {
    result.problems.push_back({"files.pdf_unknown_letters", 0, 0});
  }
  const bool blank = result.text.find_first_not_of(" \t\n") == std::string::npos;
  if (blank) result.text.clear();
  if (blank && result.problems.empty()) result.problems.push_back({"files.pdf_without_text", 0, 0});
  return result;
}

}  // namespace zerokm
