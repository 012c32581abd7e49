// The objects of a PDF without a tree: each stays the text it is written as, and is looked into
// when somebody asks. Objects are found by their heads, so a broken table of places does no harm.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace zerokm::pdf {

enum class TokenKind : std::uint8_t {
  end,
  number,
  name,  // without its '/'
  text,  // (...) or <...>, its bytes
  open_list,
  close_list,
  open_table,
  close_table,
  word
};

struct Token {
  TokenKind kind = TokenKind::end;
  std::string text;
  std::int64_t number = 0;  // times 10000
  std::size_t begin = 0, end = 0;
};

inline constexpr std::int64_t unit = 10000;

class Lexer {
 public:
  explicit Lexer(std::string_view text, std::size_t at = 0) : text_(text), at_(at) {}
  Token next();
  std::size_t at() const { return at_; }

 private:
  void skip_blank();
  Token literal();
  Token hex();
  std::string_view text_;
  std::size_t at_;
};

class Objects {
 public:
  explicit Objects(std::string_view bytes);

  // A value as written, references followed; empty where there is none.
  std::string_view resolved(std::string_view value) const;
  // The value of a key of a table, resolved.
  std::string_view value(std::string_view table, std::string_view key) const;
  // The number behind a key; `otherwise` where there is none. Not scaled.
  std::int64_t number(std::string_view table, std::string_view key, std::int64_t otherwise) const;
  // The values of a list, each resolved; a value that is no list is a list of one.
  std::vector<std::string_view> list(std::string_view value) const;
  // What a stream holds, unpacked; empty where its packing is not known. `value` is the object.
  std::string stream(std::string_view value) const;
  // All pages in order.
  std::vector<std::string_view> pages() const;

  bool locked() const { return locked_; }
  bool too_large() const { return too_large_; }

 private:
  void find_objects(std::string_view bytes);
  void open_object_streams();
  void add_pages(std::string_view node, int depth, std::size_t& nodes,
                 std::vector<std::string_view>& pages) const;
  bool unpack(std::string_view filter, std::string& data) const;

  std::map<int, std::string_view> objects_;
  std::vector<std::string> unpacked_;  // object streams; never resized once objects point into it
  bool locked_ = false;
  mutable bool too_large_ = false;
  mutable std::size_t budget_;  // bytes that may still be unpacked
};

}  // namespace zerokm::pdf
