// The page's own strtod. Its one caller is the JSON reader, which only asks whether a number is too
// large for a double; our decimals are read from their digits. The library's brings arithmetic of
// 128 bits along, 5 KB of the first load.
#include <cmath>
#include <cstdlib>

namespace {

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

// The least number that rounds to infinity.
constexpr char least_infinite[] =
    "1797693134862315807937289714053034150799341327100378269361737789"
    "8044496829276475094664901797758720709633028641669288791094655554"
    "7851940402630657488671505820681908902000708383676273854845817711"
    "5317644757302700698555713669596228429148198608349364752927190741"
    "68444365510704342711559699508093042880177904174497792";
constexpr int most_digits = sizeof least_infinite - 1;

// The digits of a number without leading zeros, and where its point stands.
struct Digits {
  char kept[most_digits] = {};
  int count = 0;
  long before_point = 0;

  void take(char digit, bool behind_point) {
    const bool leading = count == 0 && digit == '0';
    if (leading) {
      before_point -= behind_point ? 1 : 0;
      return;
    }
    if (count < most_digits) kept[count++] = digit;
    before_point += behind_point ? 0 : 1;
  }

  bool infinite() const {
    if (count == 0 || before_point != most_digits) return count > 0 && before_point > most_digits;
    for (int i = 0; i < most_digits; ++i) {
      const char digit = i < count ? kept[i] : '0';
      if (digit != least_infinite[i]) return digit > least_infinite[i];
    }
    return true;
  }
};

long exponent_at(const char*& at) {
  const bool less = *at == '-';
  if (*at == '-' || *at == '+') ++at;
  long exponent = 0;
  for (; is_digit(*at); ++at) {
    if (exponent < 100000000) exponent = exponent * 10 + (*at - '0');
  }
  return less ? -exponent : exponent;
}

}  // namespace

// Reads -123.4e5 and gives 0 for what a double can hold, infinity for what is beyond.
extern "C" double strtod(const char* text, char** end) {
  const char* at = text;
  if (*at == '-' || *at == '+') ++at;
  Digits digits;
  bool point = false;
  for (; is_digit(*at) || (*at == '.' && !point); ++at) {
    if (*at == '.') {
      point = true;
    } else {
      digits.take(*at, point);
    }
  }
  if (*at == 'e' || *at == 'E') digits.before_point += exponent_at(++at);
  if (end) *end = const_cast<char*>(at);
  return digits.infinite() ? HUGE_VAL : 0;
}

// The C++ library names the other two, nobody calls them; without them it would bring its own
// three.
extern "C" float strtof(const char* text, char** end) {
  return static_cast<float>(strtod(text, end));
}
extern "C" long double strtold(const char* text, char** end) { return strtod(text, end); }
