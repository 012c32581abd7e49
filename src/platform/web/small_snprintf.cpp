// The page's own snprintf. The library's brings all kinds of numbers along, 5 KB of the first load;
// its one caller is the JSON reader, which names a control character in a wrong file "<U+0007>".
#include <cstdarg>
#include <cstddef>
#include <cstdio>

namespace {

// Counts all characters, writes those that fit.
struct Line {
  char* out;
  std::size_t room;
  std::size_t length = 0;
  void add(char letter) {
    if (length + 1 < room) out[length] = letter;
    ++length;
  }
};

void add_hex(Line& line, unsigned value, int digits) {
  for (int shift = 28; shift >= 0; shift -= 4) {
    unsigned digit = value >> shift & 0xF;
    if (digit == 0 && shift >= 4 * digits && value >> shift == 0) continue;
    line.add("0123456789ABCDEF"[digit]);
  }
}

}  // namespace

// Knows %.4X only; everything else stands as it is written.
extern "C" int snprintf(char* out, std::size_t room, const char* format, ...) {
  Line line{out, room};
  std::va_list values;
  va_start(values, format);
  for (const char* at = format; *at != '\0'; ++at) {
    bool hex = at[0] == '%' && at[1] == '.' && at[2] == '4' && at[3] == 'X';
    if (hex) {
      add_hex(line, va_arg(values, unsigned), 4);
      at += 3;
    } else {
      line.add(*at);
    }
  }
  va_end(values);
  if (room > 0) out[line.length < room ? line.length : room - 1] = '\0';
  return static_cast<int>(line.length);
}
