// Where can this car go: every market side by side, sorted and filtered.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "session/markets.h"
#include "ui/app.h"

namespace zerokm::ui {

inline constexpr std::size_t where_columns = 7;

class WhereScreen : public Screen {
 public:
  explicit WhereScreen(App& app) : app_(app) {}
  void draw(Frame& f) override;

 private:
  enum class Sort { answer, name, day, cost };

  void refresh();
  void head(Frame& f);
  void leaving_card(Frame& f);
  void tools(Frame& f);
  void chips(Frame& f);
  class Row;
  void wide_table(Frame& f);
  void head_row(Frame& f, const std::array<float, where_columns>& widths);
  void market_row(Frame& f, const MarketText& market,
                  const std::array<float, where_columns>& widths);
  void name_and_cost(Frame& f, const std::string& id, const MarketText& market, float width);
  void cards(Frame& f);
  void card(Frame& f, const MarketText& market);
  void nothing(Frame& f);
  void coming(Frame& f);
  std::string all_packs() const;
  std::vector<const MarketText*> shown() const;
  bool found(const MarketText& market) const;
  std::string earliest(const MarketText& market) const;
  std::string last(const MarketText& market) const;
  std::string cost(const MarketText& market) const;
  std::optional<std::int64_t> cost_digits(const MarketText& market) const;
  void save_table();
  void open(const MarketText& market);

  App& app_;
  int seen_ = -1;         // App::answer_number this was made for
  std::string language_;  // and its language
  std::vector<MarketText> markets_;
  bool asked_for_rules_ = false;
  Sort sort_ = Sort::answer;
  std::optional<Answer> only_;  // filter
  std::string search_;
};

}  // namespace zerokm::ui
