#include "ui/rates.h"

#include "ui/widgets.h"

namespace zerokm::ui {
namespace {

constexpr int most_decimals = 6;

// What is typed stays as typed, also while it cannot be read; the note says so then.
std::optional<Decimal> number_field(Frame& f, App& app, const std::string& id,
                                    const std::string& label, Decimal now,
                                    const std::string& note) {
  std::string& typed = f.memory.words(id);
  const std::string shown = typed.empty() ? text_from_decimal(now) : typed;
  const auto good = [](const std::string& text) {
    auto number = decimal_from_text(text);
    const bool fits = number && number->decimals <= most_decimals && number->digits > 0;
    return fits ? number : std::nullopt;
  };
  const std::string error =
      good(shown) ? "" : app.words().say("error.bad_value", {{"name", label}, {"value", shown}});
  FieldLook look;
  look.label = label;
  look.note = note;
  look.error = error;
  look.input = "text decimal done off";
  const auto changed = text_field(f, id, shown, look);
  if (!changed) return std::nullopt;
  typed = *changed;
  return good(*changed);
}

}  // namespace

void rate_field(Frame& f, App& app, const UsedRate& rate) {
  const std::string label =
      app.words().say("ui.costs.rate_label", {{"from", rate.from}, {"to", rate.to}});
  const char* const noted = rate.yours ? "costs.own_rate" : "ui.costs.rate_note";
  const std::string note =
      rate.table->checked_on
          ? app.words().say(noted, {{"date", app.phrases().date(*rate.table->checked_on)},
                                    {"value", text_from_decimal(rate.rate)}})
          : "";
  const auto value =
      number_field(f, app, "rate." + rate.from + "." + rate.to, label, rate.now, note);
  if (!value) return;
  app.session().override_value({rate.table->name, {rate.from, rate.to}, *value});
  app.changed();
}

void parameter_field(Frame& f, App& app, const Parameter& parameter) {
  const DatedValue* now = nullptr;
  for (const DatedValue& value : parameter.values) {
    if (value.from <= app.session().day()) now = &value;
  }
  if (now == nullptr) return;
  Decimal shown = now->value;
  const char* noted = "costs.since";
  for (const Override& own : app.session().overrides()) {
    if (own.name != parameter.name) continue;
    shown = own.value;
    noted = "costs.own_value";
  }
  const std::string label =
      app.phrases().with_unit(app.say("parameter." + parameter.name), parameter.unit);
  const std::string note = app.words().say(
      noted, {{"date", app.phrases().date(now->from)}, {"value", text_from_decimal(now->value)}});
  const auto value = number_field(f, app, "parameter." + parameter.name, label, shown, note);
  if (!value) return;
  app.session().override_value({parameter.name, {}, *value});
  app.changed();
}

}  // namespace zerokm::ui
