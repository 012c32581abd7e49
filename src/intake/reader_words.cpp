// Statements in words: choices behind labels, phrases that say a fact by themselves, papers that
// are there or not, the kind of powertrain, the destination.
#include <algorithm>

#include "core/text.h"
#include "intake/reader.h"

namespace zerokm {
namespace {

constexpr std::string_view powertrain = "vehicle.powertrain";
constexpr std::size_t longest_name = 40;  // characters of a brand, model or maker's name

std::string_view first_of(std::string_view pair) { return pair.substr(0, pair.find('|')); }
std::string_view second_of(std::string_view pair) {
  const std::size_t bar = pair.find('|');
  return bar == std::string_view::npos ? std::string_view() : pair.substr(bar + 1);
}

}  // namespace

void Reader::read_choice_label(std::size_t i) {
  const std::string_view target = target_of(i);
  const Value value = value_behind(i);
  if (value.at == none || planned(i) || is(value.at, TermKind::other)) return;
  const TermMatch answer = Lexicon::all().answer(text_, token(value.at).begin, target);
  if (answer.term == nullptr) return;
  // The label must be one of a form where a bare letter or side is its value.
  const bool short_answer = answer.end - token(value.at).begin <= 1 &&
                            script_of(text_.at(token(value.at).begin)) == Script::latin;
  if (short_answer && !value.separated && !starts_line(i)) return;
  std::size_t end = value.at;
  while (end < tokens_.list.size() && token(end).begin < answer.end) ++end;
  use(value.at, end);
  if (target == powertrain) {
    std::string_view kind = answer.term->value;
    if (kind.back() == '>' || kind.back() == '<') kind.remove_suffix(1);
    return note_powertrain(kind, value.at, i);
  }
  std::string members = answer.term->value;
  offer_text(target, members, value.at, end, i, Likelihood::certain, "");
}

// What stands behind the label up to the end of its field.
void Reader::read_text_label(std::size_t i) {
  const std::string_view target = target_of(i);
  const Value value = value_behind(i);
  if (value.at == none) return;
  const bool again = i > 0 && is(i - 1, TermKind::label) && target_of(i - 1) != target &&
                     says_label_again(i, target_of(i - 1));
  if (again) return;
  if (target == "vehicle.model" && token(value.at).kind == TokenKind::number &&
      token(value.at).end - token(value.at).begin == 4 && !is_mark(value.at + 1, '-')) {
    const std::size_t behind = value.at + 1;
    if (ends_clause(behind) || is_field(behind) || text_.arabic > text_.latin) {
      return state_model_year(measure_at(value.at), i);
    }
  }
  const bool glued = token(value.at).begin == token(i).end;
  const bool numbered = i >= 2 && is_mark(i - 1, '.') && token(i - 2).kind == TokenKind::number &&
                        token(i - 2).end - token(i - 2).begin <= 2;
  const bool capital = glued && text_.upper[token(value.at).begin];
  const bool in_form =
      numbered || says_label_again(i + 1, target) || (starts_line(i) && (glued || text_.han > 0));
  if (!value.separated && !capital && !in_form && !value.next_line) return;
  if (value.next_line && !value.separated && !starts_line(i)) return;
  std::size_t end = value.at;
  while (end < tokens_.list.size() && !ends_clause(end) && token(end).kind != TokenKind::vin &&
         token(end).kind != TokenKind::dropped && (end == value.at || !is_field(end))) {
    if (end > value.at && is_mark(end + 1, ':')) break;  // a label we do not know
    // The number of the form's next item: "... 16.转向形式".
    const bool item = end > value.at && token(end).kind == TokenKind::number &&
                      is_mark(end + 1, '.') && is_field(end + 2);
    if (item || (is_mark(end, '/') && is_field(end + 1))) break;
    ++end;
  }
  if (end == value.at || is_field(value.at)) return;
  // A short name, not a sentence: anything longer is left alone.
  if (token(end - 1).end - token(value.at).begin > longest_name) return;
  if (token(value.at).kind == TokenKind::date || is(value.at, TermKind::lack)) return;
  if (target == "brand_and_model") return state_brand_and_model(value.at, end, i);
  TextSpan span = text_.span(token(value.at).begin, token(end - 1).end);
  std::string name =
      folded(std::string_view(reading_.text).substr(span.begin, span.end - span.begin));
  const std::string_view sign = "\xE7\x89\x8C";  // the brand sign that ends Chinese brand names
  const bool signed_name =
      name.size() > sign.size() && name.compare(name.size() - sign.size(), sign.size(), sign) == 0;
  if (target == "vehicle.brand" && signed_name) name.resize(name.size() - sign.size());
  if (name.empty()) return;
  offer(target, one_text(name), value.at, end, i, Likelihood::certain, "");
}

// "比亚迪牌BYD7150WT6HEV": the sign between them parts brand and model.
void Reader::state_brand_and_model(std::size_t begin, std::size_t end, std::size_t label) {
  for (std::size_t k = begin + 1; k < end; ++k) {
    if (text_.chars[token(k).begin] != U'牌') continue;
    const auto words = [&](std::size_t from, std::size_t to) {
      const TextSpan span = text_.span(token(from).begin, token(to - 1).end);
      return folded(std::string_view(reading_.text).substr(span.begin, span.end - span.begin));
    };
    offer("vehicle.brand", one_text(words(begin, k)), begin, k, label, Likelihood::certain, "");
    if (k + 1 < end) {
      offer("vehicle.model", one_text(words(k + 1, end)), k + 1, end, label, Likelihood::certain,
            "");
    }
    return;
  }
  leave_unread(begin, end);
}

void Reader::read_statement(std::size_t i) {
  const Term& term = *token(i).term;
  const std::string_view target = term.target;
  if (planned(i) || asked(i) || negated(i) || about_business(i)) return;
  if (is(i + 1, TermKind::negation) && meaning_of(i + 1) == "behind") return;
  if (target == "registration.ever") {
    // "Not registered in 2025-06" denies the date, not the registration.
    std::size_t behind = i + 1;
    while (is(behind, TermKind::filler)) ++behind;
    if (behind < tokens_.list.size() && token(behind).kind == TokenKind::date) {
      return use(behind, behind + 1);
    }
  }
  if (target == powertrain) {
    // An adjective may belong to a seat or a tailgate: no unknown word may stand at that side.
    std::string_view kind = term.value;
    if (kind.back() == '>' && i + 1 < tokens_.list.size() && token(i + 1).kind == TokenKind::word) {
      return;
    }
    const std::size_t before = previous(i);
    if (kind.back() == '<' && before != none && token(before).kind == TokenKind::word) return;
    if (kind.back() == '>' || kind.back() == '<') kind.remove_suffix(1);
    return note_powertrain(kind, i, none);
  }
  if (target == "no_accident_flood_fire" || target == "no_flood_fire") {
    if (target == "no_accident_flood_fire") {
      offer_text("history.major_accident", "no", i, i + 1, none, Likelihood::certain, "");
    }
    offer_text("history.flood", "no", i, i + 1, none, Likelihood::certain, "");
    return offer_text("history.fire", "no", i, i + 1, none, Likelihood::certain, "");
  }
  offer_text(target, term.value, i, i + 1, none, Likelihood::certain, "");
}

void Reader::state_presence(std::size_t i, std::size_t word, bool there) {
  const Term& term = *token(i).term;
  const std::string_view value = there ? first_of(term.value) : second_of(term.value);
  if (value.empty()) return;
  offer_text(term.target, value, std::min(i, word), std::max(i, word) + 1, none,
             Likelihood::certain, "");
}

// True where the word beside the paper's name says whether it is there, or can be had.
bool Reader::read_presence_word(std::size_t i, std::size_t word) {
  if (word == none || word >= tokens_.list.size()) return false;
  const bool obtain =
      (is(word, TermKind::plan) || is(word, TermKind::negation)) && target_of(word) == "obtain";
  if (obtain) {
    if (target_of(i) == "confirmation.held") {
      offer_text("confirmation.obtainable", is(word, TermKind::plan) ? "yes" : "no",
                 std::min(i, word), std::max(i, word) + 1, none, Likelihood::certain, "");
    }
    return true;
  }
  if (is(word, TermKind::plan)) return true;
  if (is(word, TermKind::have) || is(word, TermKind::lack)) {
    state_presence(i, word, is(word, TermKind::have));
    return true;
  }
  return false;
}

void Reader::read_presence(std::size_t i) {
  if (target_of(i).empty()) return;
  if (asked(i) || about_business(i)) return;
  // "Without the letter it cannot leave" is about the law, not about this car's papers.
  const auto forbids = [&](std::size_t k) {
    return is(k, TermKind::plan) && target_of(k) == "forbid";
  };
  for (std::size_t k = i + 1; k < i + 8 && !ends_clause(k); ++k) {
    if (forbids(k)) return;
  }
  for (std::size_t k = i; k > 0 && i - k < 8 && !ends_clause(k - 1); --k) {
    if (forbids(k - 1)) return;
  }
  std::size_t behind = i + 1;
  while (is_mark(behind, ':') || is_mark(behind, '-') || is_mark(behind, '(') ||
         is_mark(behind, '=') || is_mark(behind, '|') || is_mark(behind, '\t') ||
         is(behind, TermKind::filler)) {
    ++behind;
  }
  const std::size_t before = previous(i);
  if (before != none && is(before, TermKind::plan) && target_of(before).empty()) {
    return;
  }
  const bool field =
      is_mark(i + 1, ':') || is_mark(i + 1, '=') || is_mark(i + 1, '|') || is_mark(i + 1, '\t');
  if (field && read_presence_word(i, behind)) return;
  if (planned(i) && !(before != none && target_of(before) == "obtain")) {
    return;
  }
  if (read_presence_word(i, before)) return;
  if (!field) read_presence_word(i, behind);
}

void Reader::note_powertrain(std::string_view value, std::size_t at, std::size_t label) {
  const auto id = fact(powertrain);
  if (!id || powertrains_.size() >= most_mentions) return;
  Mention mention{0, at, label, "", false};
  std::string members(value);
  if (value == "hybrid") {
    members = "hev|phev|erev";
    mention.reason = "intake.hybrid_of_which_kind";
  } else if (value == "mild") {
    members = "petrol|diesel|hev";
    mention.reason = "intake.mild_hybrid";
  } else if (value == "fuel") {
    members = "petrol|diesel";
    mention.reason = "intake.fuel_of_which_kind";
  }
  mention.fuel_only = value == "petrol" || value == "diesel" || value == "fuel" || value == "gas";
  const auto set = value_from_text(vocabulary_, *id, members);
  if (!set) return;
  mention.members = set->members;
  powertrains_.push_back(mention);
}

// "Hybrid ... DM-i ... petrol" is one car: the fuel of a hybrid is not a second powertrain, and the
// narrower word refines the wider one.
void Reader::finish_powertrain() {
  const bool hybrid = std::any_of(
      powertrains_.begin(), powertrains_.end(),
      [&](const Mention& one) { return !one.fuel_only && one.reason != "intake.mild_hybrid"; });
  std::vector<Mention> kept;
  for (const Mention& mention : powertrains_) {
    const bool mild = mention.reason == "intake.mild_hybrid";
    const bool electric_only = hybrid && mention.fuel_only;
    if (electric_only && !mild) {
      // A fuel beside a purely electric car is a contradiction to be asked about, not a hybrid.
      const bool all_electric =
          std::none_of(powertrains_.begin(), powertrains_.end(), [&](const Mention& other) {
            return !other.fuel_only && other.members != powertrains_.front().members &&
                   !other.reason.empty();
          });
      const auto id = fact(powertrain);
      const auto bev = value_from_text(vocabulary_, *id, "bev");
      const bool only_bev = std::all_of(
          powertrains_.begin(), powertrains_.end(),
          [&](const Mention& other) { return other.fuel_only || other.members == bev->members; });
      if (!(all_electric && only_bev)) continue;
    }
    kept.push_back(mention);
  }
  // Three kinds without a label are a list of what somebody sells.
  std::vector<std::uint64_t> kinds;
  bool labelled = false;
  for (const Mention& mention : kept) {
    labelled = labelled || mention.label != none;
    if (mention.reason.empty() &&
        std::find(kinds.begin(), kinds.end(), mention.members) == kinds.end()) {
      kinds.push_back(mention.members);
    }
  }
  if (kinds.size() >= 3 && !labelled) return;
  for (const Mention& mention : kept) {
    offer(powertrain, choice_set(mention.members), mention.token, mention.token + 1, mention.label,
          mention.label != none ? Likelihood::certain : Likelihood::likely, mention.reason);
  }
}

void Reader::read_destination(std::size_t i) {
  const Value value = value_behind(i);
  if (meaning_of(i) == "cost") {
    // "Shipping to Aktau $1,900": that sum is not the car's price.
    for (std::size_t k = i + 1; k < i + 7 && !ends_clause(k) && !is_field(k); ++k) {
      const bool sum =
          token(k).kind == TokenKind::number || is(k, TermKind::currency) || is(k, TermKind::scale);
      if (sum) use(k, k + 1);
    }
  }
  if (value.at == none || !is(value.at, TermKind::country)) return;
  const Term& country = *token(value.at).term;
  const bool labelled = meaning_of(i) == "label";
  const bool city = std::string_view(country.value) == "city";
  use(value.at, value.at + 1);
  if (labelled) {
    const bool more = is(value.at + 2, TermKind::country) &&
                      (is_mark(value.at + 1, '/') || is_mark(value.at + 1, ','));
    offer_text("deal.destination", country.target, value.at, value.at + 1, i,
               city || more ? Likelihood::likely : Likelihood::certain, "");
    if (more) {
      offer_text("deal.destination", target_of(value.at + 2), value.at + 2, value.at + 3, i,
                 Likelihood::likely, "");
    }
    return;
  }
  if (destinations_.size() < most_mentions) destinations_.push_back(value.at);
}

// The way to a country in running words counts once, in a message about a car; several countries
// are what a firm serves.
void Reader::finish_destinations() {
  if (destinations_.empty() || has_fact("deal.destination")) return;
  if (reading_.candidates.empty()) return;
  std::vector<std::string_view> countries;
  for (const std::size_t i : destinations_) {
    const std::string_view code = target_of(i);
    if (std::find(countries.begin(), countries.end(), code) == countries.end()) {
      countries.push_back(code);
    }
    const bool list = is(i + 2, TermKind::country) &&
                      (is_mark(i + 1, ',') || is_mark(i + 1, U'、') || is_mark(i + 1, '/'));
    if (list || is(i + 1, TermKind::country) || about_business(i)) return;
  }
  const std::size_t at = destinations_.front();
  if (countries.size() > 1) {
    notice("intake.several_destinations", at, at + 1);
    return;
  }
  offer_text("deal.destination", countries.front(), at, at + 1, none, Likelihood::likely,
             meaning_of(at) == "city" ? "intake.place_for_country" : "");
}

// The number or date of a label that is not read belongs to nobody else.
void Reader::read_other(std::size_t i) {
  const std::string_view what = token(i).term->value[0] != 0 ? token(i).term->value : target_of(i);
  if (what == "steering_form") {
    const Value value = value_behind(i);
    if (value.at != none && value.separated) {
      notice("intake.steering_form_is_not_side", i, i + 1);
      use(value.at, value.at + 1);
    }
    return;
  }
  const Value value = value_behind(i);
  const std::size_t before = previous(i);
  if (before != none && token(before).kind == TokenKind::date && !token(before).used &&
      (value.at == none || token(value.at).kind != TokenKind::date)) {
    use(before, before + 1);
    return;
  }
  std::size_t at = value.at;
  if (at == none) return;
  // "valid until 2027-06": a second such word, or a currency, stands before the value.
  while (is(at, TermKind::currency) || is_mark(at, ':') || is_mark(at, U'至') ||
         is(at, TermKind::filler)) {
    ++at;
  }
  // "Shipping to Aktau $1,900": a place may stand before other sums of money.
  for (int words = 0; what == "money" && words < 4 && at < tokens_.list.size(); ++words) {
    const bool between = token(at).kind == TokenKind::word || is(at, TermKind::country) ||
                         is(at, TermKind::filler) || is(at, TermKind::toward) ||
                         is(at, TermKind::currency);
    if (!between) break;
    ++at;
  }
  if (at >= tokens_.list.size()) return;
  // "Condition: registered 2025-06": the value belongs to the verb behind it.
  std::size_t behind = at + 1;
  while (is(behind, TermKind::filler)) ++behind;
  if (is(behind, TermKind::verb) && token(at).kind == TokenKind::date) return;
  if (token(at).kind == TokenKind::date) return use(at, at + 1);
  if (token(at).kind != TokenKind::number) return;
  bool separated = true;
  for (int steps = 0; steps < 12 && at < tokens_.list.size(); ++steps, ++at) {
    const bool number = token(at).kind == TokenKind::number || token(at).kind == TokenKind::date;
    const bool unit =
        is(at, TermKind::unit) || is(at, TermKind::scale) || is(at, TermKind::currency);
    const bool joins = is_mark(at, U'×') || is_mark(at, '*') || is_mark(at, '/') ||
                       is_mark(at, '-') || is_mark(at, '~');
    // "6 years or 150 000 km": a warranty has two limits.
    const bool between = what == "date" && !ends_clause(at) && !is_field(at);
    if ((number && !separated) || !(number || unit || joins || between)) break;
    if (number || unit) use(at, at + 1);
    separated = joins || (between && !number && !unit) || (separated && !number);
    if (what == "date" && unit) separated = true;
  }
}

}  // namespace zerokm
