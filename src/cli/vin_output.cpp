#include "cli/vin_output.h"

#include <array>
#include <nlohmann/json.hpp>

namespace zerokm {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array state_names = {"valid", "unchecked", "suspect", "error"};

const char* state_of(const VinCheck& check) {
  return state_names[static_cast<std::size_t>(check.state)];
}

std::string finding_line(const Words& words, const VinFinding& finding) {
  std::string line;
  if (finding.position > 0) {
    line += words.say("cli.vin.place",
                      {{"n", std::to_string(finding.position)}, {"found", finding.found}}) +
            ": ";
  }
  line += words.say(finding.key);
  std::string suggestions;
  for (const char one : finding.suggestion) {
    if (!suggestions.empty()) suggestions += " " + words.say("cli.vin.or") + " ";
    suggestions += one;
  }
  if (finding.position > 0 && !suggestions.empty()) {
    const bool digit = finding.key == "vin.check_digit";
    line +=
        " (" +
        words.say(digit ? "cli.vin.would_fit" : "cli.vin.perhaps", {{"suggestion", suggestions}}) +
        ")";
  }
  return line;
}

}  // namespace

std::string text_of(const Words& words, const std::vector<VinReport>& reports) {
  std::string text;
  for (const VinReport& report : reports) {
    const VinCheck& check = report.check;
    text += check.vin.empty() ? report.written : check.vin;
    text += "  " + words.say(std::string("vin.state.") + state_of(check)) + "\n";
    if (!check.vin.empty()) {
      const std::string& maker = words.language == "zh" ? check.maker_zh : check.maker;
      text += "  " + words.say("cli.vin.maker") + ": " +
              (maker.empty() ? words.say("cli.vin.no_maker") : maker) + "\n";
    }
    std::string years;
    for (const int year : check.years) {
      if (!years.empty()) years += " " + words.say("cli.vin.or") + " ";
      years += std::to_string(year);
    }
    if (!years.empty()) text += "  " + words.say("cli.vin.years") + ": " + years + "\n";
    for (const VinFinding& finding : check.findings) {
      text += "  " + finding_line(words, finding) + "\n";
    }
    for (const std::string& key : report.contradictions) text += "  " + words.say(key) + "\n";
  }
  return text;
}

std::string json_of(const std::vector<VinReport>& reports) {
  Json list = Json::array();
  for (const VinReport& report : reports) {
    const VinCheck& check = report.check;
    Json item{{"written", report.written}, {"state", state_of(check)}};
    if (!check.vin.empty()) item["vin"] = check.vin;
    item["chinese"] = check.chinese;
    if (!check.maker.empty()) {
      item["maker"] = check.maker;
      item["maker_zh"] = check.maker_zh;
    }
    item["years"] = check.years;
    Json findings = Json::array();
    for (const VinFinding& one : check.findings) {
      Json finding{{"key", one.key}};
      if (one.position > 0) finding["position"] = one.position;
      if (!one.found.empty()) finding["found"] = one.found;
      if (!one.suggestion.empty()) finding["suggestion"] = one.suggestion;
      findings.push_back(std::move(finding));
    }
    item["findings"] = std::move(findings);
    item["contradictions"] = report.contradictions;
    list.push_back(std::move(item));
  }
  return list.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace zerokm
