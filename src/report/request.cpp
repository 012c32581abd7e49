#include "report/request.h"

namespace zerokm {

std::string seller_request(const Phrases& phrases, const Request& request) {
  if (request.papers.empty() && request.facts.empty()) return "";
  const Words& words = phrases.words();
  std::string text = words.say("ask.greeting") + "\n\n";
  const std::string country = "choice.country." + request.destination;
  text += request.vin.empty()
              ? words.say("ask.car", {{"country", words.say(country)}})
              : words.say("ask.car_vin", {{"vin", request.vin}, {"country", words.say(country)}});
  text += "\n\n";
  int number = 0;
  if (!request.papers.empty()) {
    text += words.say("ask.papers") + "\n";
    for (const PaperText& paper : request.papers) {
      text += std::to_string(++number) + ". " + paper.name + "\n";
      for (const std::string& shown : paper.shows) text += "   - " + shown + "\n";
    }
    text += "\n";
  }
  if (!request.facts.empty()) {
    text += words.say("ask.facts") + "\n";
    for (const FactId fact : request.facts) {
      text += std::to_string(++number) + ". " + phrases.fact_label(fact) + "\n";
    }
    text += "\n";
  }
  return text + words.say("ask.thanks") + "\n";
}

}  // namespace zerokm
