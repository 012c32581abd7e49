#include "knowledge/sarif.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace zerokm {
namespace {

using Json = nlohmann::ordered_json;

// A path as a URI: slashes stay, whatever else is not plain is written as its bytes.
std::string uri_from(std::string_view folder, std::string_view path) {
  constexpr char digits[] = "0123456789ABCDEF";
  std::string joined(folder);
  if (!joined.empty() && joined.back() != '/') joined += '/';
  joined += path;
  std::string uri;
  for (const char c : joined) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '/' || c == '.' || c == '-' || c == '_' || c == '~';
    if (plain) {
      uri += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      uri += '%';
      uri += digits[byte >> 4U];
      uri += digits[byte & 15U];
    }
  }
  return uri;
}

Json location_of(const Problem& problem, std::string_view folder) {
  Json physical = {{"artifactLocation", {{"uri", uri_from(folder, problem.place.file)}}}};
  if (problem.place.line > 0) {
    physical["region"] = {{"startLine", problem.place.line},
                          {"startColumn", std::max(problem.place.column, 1)}};
  }
  return {{"physicalLocation", std::move(physical)}};
}

}  // namespace

std::string sarif_report(const std::vector<Problem>& problems, std::string_view folder) {
  std::set<std::string> ids;
  Json results = Json::array();
  for (const Problem& problem : problems) {
    ids.insert(problem.id);
    results.push_back({{"ruleId", problem.id},
                       {"level", "error"},
                       {"message", {{"text", problem.message}}},
                       {"locations", Json::array({location_of(problem, folder)})}});
  }
  Json rules = Json::array();
  for (const std::string& id : ids) rules.push_back({{"id", id}});
  const Json driver = {{"name", "zerokm lint"}, {"rules", std::move(rules)}};
  const Json run = {{"tool", {{"driver", driver}}},
                    {"columnKind", "unicodeCodePoints"},
                    {"results", std::move(results)}};
  const Json report = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                       {"version", "2.1.0"},
                       {"runs", Json::array({run})}};
  return report.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace zerokm
