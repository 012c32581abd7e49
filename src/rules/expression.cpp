#include "rules/expression.h"

namespace zerokm {

Place place_at(const SourceText& source, std::size_t offset) {
  const Place inside = place_in(source.place.file, source.text, offset);
  Place place = source.place;
  place.line += inside.line - 1;
  place.column = inside.line == 1 ? source.place.column + inside.column - 1 : inside.column;
  return place;
}

Problem problem_in(const SourceText& source, std::size_t offset, std::string id,
                   std::string message) {
  return Problem{std::move(id), place_at(source, offset), std::move(message)};
}

std::string Expression::text_of(int at) const {
  const Part& asked = part(at);
  return source.text.substr(asked.begin, asked.end - asked.begin);
}

Place Expression::place_of(int at) const { return place_at(source, part(at).begin); }

}  // namespace zerokm
