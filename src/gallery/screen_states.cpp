#include "gallery/screen_states.h"

#include <algorithm>
#include <utility>

#include "ui/app_files.h"
#include "ui/places.h"

namespace zerokm::ui {
namespace {

// Noon of the day the stories are told on, in Beijing.
constexpr std::int64_t told_at = 1795492800;
constexpr int toast_seconds = 7;

constexpr std::string_view seller_message =
    "云岭X5 1.5T\n车架号：LEXAMPLE8T0000175\n注册日期：2026-06-01\n生产日期：2026年5月\n"
    "汽油，排量1498ml，功率110.33kW\n左舵，表显里程 12 km\n全款价 98400元\n目的国：俄罗斯\n";
constexpr std::string_view list_of_cars =
    "1. 云岭X5 车架号 LEXAMPLE8T0000175 注册日期 2026-06-01 汽油 1498ml 110kW 98400元 "
    "目的国：俄罗斯\n"
    "2. 北辰E3 车架号 LEXAMPLE5T0000182 注册日期 2026-03-01 纯电动 150kW 125000元 目的国：俄罗斯\n"
    "3. 海川M7 车架号 LEXAMPLE3T0000195 注册日期 2025-01-10 汽油 1999ml 155kW 里程 60 km "
    "目的国：俄罗斯\n"
    "4. 车架号 LEXAMPLE1T0000201 注册日期 2026-11-02 插电混动 1498ml 目的国：俄罗斯\n";
constexpr std::string_view no_car = "Good morning, thank you for the tea.";
constexpr std::string_view several_ways = "VIN LGXC16AF1S0123456, registered 03/08/2026, petrol";

constexpr StateDeed fill_list[] = {
    {"cars.add"}, {"cars.adding.text", list_of_cars}, {"cars.adding.deed"}};

using platform::Offline;
constexpr ScreenState states[] = {
    {.place = "check", .name = "empty", .car = false, .shows = "first.title"},
    {.place = "check", .name = "loading", .packs = Packs::on_their_way, .shows = "answer.RU.word"},
    {.place = "check",
     .name = "error",
     .car = false,
     .deeds = {{"message", no_car}},
     .shows = "message.nothing"},
    {.place = "check", .name = "offline", .packs = Packs::refused, .shows = "rules.again"},
    {.place = "check",
     .name = "asked",
     .car = false,
     .deeds = {{"message", several_ways}},
     .shows = "question.registration.first_date"},
    {.place = "check", .name = "full", .shows = "answer.RU.word"},
    {.place = "costs", .name = "empty", .car = false, .shows = "costs.empty"},
    {.place = "costs", .name = "loading", .packs = Packs::on_their_way, .shows = "costs.loading"},
    {.place = "costs", .name = "offline", .packs = Packs::refused, .shows = "costs.failed"},
    {.place = "costs", .name = "full", .shows = "costs.rates"},
    {.place = "ask", .name = "empty", .car = false, .shows = "ask.empty"},
    {.place = "ask", .name = "loading", .packs = Packs::on_their_way, .shows = "ask.loading"},
    {.place = "ask", .name = "offline", .packs = Packs::refused, .shows = "ask.failed"},
    {.place = "ask", .name = "full", .shows = "ask.text"},
    {.place = "where", .name = "empty", .car = false, .shows = "where.empty"},
    {.place = "where", .name = "loading", .packs = Packs::on_their_way, .shows = "where.loading"},
    {.place = "where", .name = "offline", .packs = Packs::refused, .shows = "where.failed"},
    {.place = "where",
     .name = "none",
     .deeds = {{"where.search", "Atlantis"}},
     .shows = "where.nothing"},
    {.place = "where", .name = "full", .shows = "where.row.JO"},
    {.place = "report", .name = "empty", .car = false, .shows = "report.empty"},
    {.place = "report", .name = "loading", .packs = Packs::on_their_way, .shows = "report.loading"},
    {.place = "report", .name = "offline", .packs = Packs::refused, .shows = "report.failed"},
    {.place = "report", .name = "full", .shows = "report.qr"},
    {.place = "cars", .name = "empty", .car = false, .shows = "cars.empty"},
    {.place = "cars",
     .name = "loading",
     .car = false,
     .store = Store::on_its_way,
     .shows = "cars.reading"},
    {.place = "cars",
     .name = "error",
     .car = false,
     .store = Store::refused,
     .shows = "cars.refused"},
    {.place = "cars",
     .name = "offline",
     .packs = Packs::refused,
     .car = false,
     .deeds = {fill_list[0], fill_list[1], fill_list[2]},
     .shows = "cars.list"},
    {.place = "cars",
     .name = "full",
     .car = false,
     .deeds = {fill_list[0], fill_list[1], fill_list[2]},
     .shows = "cars.list"},
    {.place = "cars",
     .name = "adding",
     .car = false,
     .deeds = {{"cars.add"}, {"cars.adding.text", no_car}},
     .shows = "cars.adding.wrong"},
    {.place = "car", .name = "empty", .car = false, .shows = "car.none"},
    {.place = "car", .name = "full", .shows = "car.keep"},
    {.place = "rules",
     .name = "loading",
     .packs = Packs::on_their_way,
     .car = false,
     .shows = "rules.loading"},
    {.place = "rules",
     .name = "offline",
     .packs = Packs::refused,
     .car = false,
     .shows = "rules.failed"},
    {.place = "rules",
     .name = "none",
     .car = false,
     .deeds = {{"rules.search", "Atlantis"}},
     .shows = "rules.none"},
    {.place = "rules", .name = "full", .car = false, .shows = "rules.market.RU"},
    {.place = "rules",
     .name = "market",
     .car = false,
     .deeds = {{"rules.market.RU.open"}},
     .shows = "rules.summary"},
    {.place = "settings", .name = "full", .car = false, .shows = "settings.offline"},
    {.place = "settings",
     .name = "loading",
     .car = false,
     .offline = Offline::coming,
     .shows = "settings.offline"},
    {.place = "settings",
     .name = "offline",
     .car = false,
     .offline = Offline::refused,
     .shows = "settings.offline"},
    {.place = "settings",
     .name = "help",
     .car = false,
     .deeds = {{"settings.tour"}},
     .shows = "tour.head"},
    {.place = "settings",
     .name = "wipe",
     .car = false,
     .deeds = {{"settings.wipe"}},
     .shows = "settings.wipe_dialog"},
};

}  // namespace

std::span<const ScreenState> screen_states() { return states; }

const ScreenState* find_state(std::string_view address) {
  const auto at = std::find_if(std::begin(states), std::end(states), [&](const ScreenState& state) {
    return std::string(state.place) + "/" + std::string(state.name) == address;
  });
  return at == std::end(states) ? nullptr : &*at;
}

ShownState::ShownState(const ScreenState& state, const std::vector<NamedText>& files,
                       const Platform& real)
    : state_(state), real_(real) {
  world_.utc_seconds = told_at;
  world_.languages = real.languages(real.self);
  world_.kept = {{"language", real.recall(real.self, "language")}};
  world_.place = state.place;
  world_.device.offline = state.offline;
  world_.device.storage_bytes = 2'345'678;
  world_.device.can_share = true;
  platform_ = world_.platform();
  auto read = read_knowledge(files);
  if (!read.value || (*read.value)->words.empty()) return;
  knowledge_ = std::move(*read.value);
  app_ = std::make_unique<App>(*knowledge_, platform_, all_places);
  app_->lend(*knowledge_);
  if (state.car) app_->session().paste(seller_message);
}

void ShownState::add_files(std::vector<NamedText> files) {
  if (app_ != nullptr) hand_files(*app_, *knowledge_, std::move(files));
}

// What the application asked the world for comes, is refused, or stays on its way.
void ShownState::answer_wishes() {
  const std::string rules = std::exchange(world_.wanted_rules, {});
  const std::string packs = std::exchange(world_.wanted_packs, {});
  if (state_.packs == Packs::come) {
    if (!rules.empty()) real_.fetch_rules(real_.self, rules);
    if (!packs.empty()) real_.fetch_packs(real_.self, packs);
  } else if (state_.packs == Packs::refused) {
    if (!rules.empty()) app_->rules_could_not_come();
    if (!packs.empty()) add_files({{"packs/" + packs, "failed"}});
  }
  if (std::exchange(world_.wanted_records, {}).empty()) return;
  if (state_.store == Store::read) app_->records_arrived({{"read", ""}});
  if (state_.store == Store::refused) app_->records_arrived({{"refused", ""}});
}

bool ShownState::waits_for_rules() const {
  return state_.packs == Packs::come && !app_->session().market_loaded();
}

// One deed a frame, as nobody is quicker; then what was said of them is gone.
void ShownState::do_deeds(Frame& f) {
  if (done_ > std::size(state_.deeds) || waits_for_rules()) return;
  const StateDeed deed = done_ < std::size(state_.deeds) ? state_.deeds[done_] : StateDeed{};
  if (deed.id.empty()) {
    world_.utc_seconds += toast_seconds;
    done_ = std::size(state_.deeds) + 1;
  } else if (deed.text.empty()) {
    f.deeds.activate(deed.id);
    ++done_;
  } else {
    f.deeds.set_text(deed.id, deed.text);
    ++done_;
  }
  f.wake();
}

void ShownState::draw(Frame& f) {
  if (app_ == nullptr) return;
  const int wanted = world_.frames_wanted;
  answer_wishes();
  do_deeds(f);
  app_->draw(f);
  const bool asked = !world_.wanted_rules.empty() || !world_.wanted_packs.empty() ||
                     !world_.wanted_records.empty();
  if (asked || world_.frames_wanted != wanted) f.wake();
}

}  // namespace zerokm::ui
