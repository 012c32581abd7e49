#include "ui/gallery.h"

#include <algorithm>

#include "ui/gallery_parts.h"
#include "ui/widgets.h"

namespace zerokm::ui {
namespace {

void small_heading(Frame& f, std::string_view id, std::string_view words) {
  TextLook look{Type::caption, Weight::regular, f.theme.color.ink3};
  const LaidText& text = f.text.lay_out(words, look, f.flow.width);
  Rect rect = place(f, 0, text.height);
  f.paint.text(text, rect);
  Node& node = f.nodes.add(Role::heading, id, words, rect);
  node.level = 2;
  node.type = Type::caption;
}

void section(Frame& f, const Samples& w, std::string_view id, std::string_view title,
             void (*inside)(Frame&, const Samples&), bool padded = true) {
  CardLook look;
  look.padded = padded;
  Card card(f, id, look);
  if (padded) {
    small_heading(f, part(id, "title"), title);
    f.space(12);
    inside(f, w);
  } else {
    {
      Inset inset(f, f.theme.card_padding(), 12, 12);
      small_heading(f, part(id, "title"), title);
    }
    inside(f, w);
  }
}

void answers(Frame& f, const Samples& w) {
  const std::string* const answer_words[] = {&w("blocked"),
                                             &w("needs_a_document"),
                                             &w("cannot_say_yet"),
                                             &w("no_objection_found"),
                                             &w("nothing_against_it"),
                                             &w("check_again"),
                                             &w("not_covered"),
                                             &w("waiting")};
  {
    Wrap wrap(f);
    for (int i = 0; i < answer_count; ++i) {
      chip(f, "gallery.chip" + std::to_string(i), static_cast<Answer>(i), *answer_words[i]);
    }
  }
  f.space(12);
  Wrap wrap(f, 12);
  for (int i = 0; i < answer_count; ++i) answer_shape(f, static_cast<Answer>(i), 32);
}

void buttons(Frame& f, const Samples& w) {
  {
    Wrap wrap(f);
    ButtonLook look;
    look.icon = Icon::send;
    button(f, "gallery.primary", w("ask_the_seller"), look);
    look.kind = ButtonKind::secondary;
    look.icon = Icon::print;
    button(f, "gallery.secondary", w("report"), look);
    look = {};
    look.kind = ButtonKind::quiet;
    button(f, "gallery.quiet", w("see_the_rule"), look);
    look.kind = ButtonKind::danger;
    if (button(f, "gallery.danger", w("delete_all"), look)) {
      f.memory.number("gallery.dialog") = 1;
    }
    look = {};
    look.off = true;
    look.described_by = "gallery.why_off";
    button(f, "gallery.off", w("off"), look);
    icon_button(f, "gallery.icon_button", w("more"), Icon::more);
    link(f, "gallery.link", w("change"));
    web_link(f, "gallery.web_link", w("mofcom_gov_cn"), "https://www.mofcom.gov.cn/");
  }
  f.space(4);
  caption(f, "gallery.why_off", w("off_because_no"));
}

void choices(Frame& f, const Samples& w) {
  float& chosen = f.memory.number("gallery.importer");
  if (auto now = segmented(f, "gallery.segmented", w("who_imports_it"),
                           {w("private_person"), w("firm"), w("maker_s_agent")},
                           static_cast<int>(chosen))) {
    chosen = static_cast<float>(*now);
  }
  f.space(12);
  {
    Wrap wrap(f, 16);
    float& received = f.memory.number("gallery.received");
    if (auto now = checkbox(f, "gallery.box1", w("received"), received < 1))
      received = *now ? 0 : 1;
    float& other = f.memory.number("gallery.other");
    if (auto now = checkbox(f, "gallery.box2", w("not_received"), other > 0)) other = *now ? 1 : 0;
  }
  f.space(12);
  SideScroll line(f, "gallery.filters", f.theme.grow(44), w("filters"));
  filter_chip(f, "gallery.filter0", w("all"), w("430"), std::nullopt, true);
  filter_chip(f, "gallery.filter1", w("needs_a_document"), w("187"), Answer::needs_paper, false);
  filter_chip(f, "gallery.filter2", w("blocked"), w("31"), Answer::blocked, false);
}

void fields(Frame& f, const Samples& w) {
  std::string& vin = f.memory.words("gallery.vin");
  if (vin.empty()) vin = w("lexample8t0000175");
  FieldLook look;
  look.label = w("vin");
  look.icon = Icon::scan;
  look.input = "text text next off";
  if (auto text = text_field(f, "gallery.vin", vin, look)) vin = *text;
  f.space(12);
  DateLook date;
  date.label = w("registered_on");
  date.shown = w("1_jun_2026");
  date.note = w("read_from_the");
  date_field(f, "gallery.date", day_from_digits(2026, 6, 1), date);
  f.space(12);
  date.shown = w("31_02_2026");
  date.error = w("february_2026_has");
  date_field(f, "gallery.wrong_date", std::nullopt, date);
  f.space(12);
  float& market = f.memory.number("gallery.market");
  if (auto now = select(f, "gallery.select", w("to"), {w("russia"), w("jordan"), w("kazakhstan")},
                        static_cast<int>(market))) {
    market = static_cast<float>(*now);
  }
  f.space(12);
  std::vector<PickerOption> countries{{w("russia"), w("sign"), "ru", w("eurasian_union")},
                                      {w("kazakhstan"), w("sign_2"), "kz", w("eurasian_union")},
                                      {w("jordan"), w("sign_3"), "jo", w("middle_east")}};
  float& country = f.memory.number("gallery.country");
  if (auto now = picker(f, "gallery.picker",
                        {w("destination"), w("search_a_country"), w("close"), w("no_country_of")},
                        countries, static_cast<int>(country))) {
    country = static_cast<float>(*now);
  }
}

void paste(Frame& f, const Samples& w) {
  std::string& text = f.memory.words("gallery.pasted");
  PasteWords words{w("seller_s_message"), w("paste_the_seller"), w("paste"), w("scan"), w("file")};
  if (auto deed = paste_area(f, "gallery.paste", text, words, 5); deed.text) text = *deed.text;
  f.space(8);
  icon_line(f, "gallery.privacy", Icon::lock, w("nothing_leaves_this"));
}

void progresses(Frame& f, const Samples& w) {
  progress(f, "gallery.progress1", w("checking_312_of"), "", 0.72f, w("cancel"));
  f.space(16);
  progress(f, "gallery.progress2", w("reading_the_photograph"), w("page_2_of"), 0.4f, "");
}

void small_signs(Frame& f, const Samples& w) {
  toast_box(f, "gallery.toast", Icon::check, w("message_copied"), w("undo"));
  f.space(12);
  {
    Wrap wrap(f, 16);
    const std::string* const ages[] = {&w("fresh"), &w("ageing"), &w("stale"), &w("expired")};
    for (int i = 0; i < 4; ++i) freshness(f, "gallery.age" + std::to_string(i), i, *ages[i]);
  }
  f.space(12);
  Wrap wrap(f, 16);
  const std::string* const levels[] = {&w("high"), &w("medium"), &w("low")};
  for (int i = 0; i < 3; ++i) confidence(f, "gallery.level" + std::to_string(i), 3 - i, *levels[i]);
}

void empty(Frame& f, const Samples& w) {
  empty_state(f, "gallery.empty", Icon::car, w("no_cars_yet"), w("paste_a_message"), w("add_cars"),
              Icon::plus);
}

void notices(Frame& f, const Samples& w) {
  notice(f, "gallery.offline", Icon::lock, "", w("offline_everything_here"));
  f.space(8);
  notice(f, "gallery.problem", Icon::alert, w("this_table_could"), w("row_14_has"),
         NoticeKind::problem);
}

void types(Frame& f, const Samples& w) {
  constexpr Type sizes[] = {Type::display, Type::hero, Type::title, Type::strong};
  const std::string* const words[] = {&w("29_nov_2026"), &w("29_nov_2026"), &w("needs_a_document"),
                                      &w("what_would_change")};
  for (int i = 0; i < 4; ++i) {
    heading(f, "gallery.type" + std::to_string(i), *words[i], 3, sizes[i]);
  }
  body(f, "gallery.mixed", w("day_175_of"));
  body(f, "gallery.arabic", w("28_sbkts_epts"));
  body(f, "gallery.kazakh", w("o_zbekiston"));
  caption(f, "gallery.caption", w("checked_8_oct"));
}

void icons(Frame& f, const Samples&) {
  Wrap wrap(f, 14);
  for (int i = 0; i < icon_count; ++i) {
    Rect rect = place(f, 24, 24);
    f.paint.icon(static_cast<Icon>(i), {rect.x, rect.y}, 24, f.theme.color.ink2);
  }
}

void first_column(Frame& f, const Samples& w, float gap) {
  section(f, w, "gallery.answers", w("answers_shape_word"), answers);
  f.space(gap);
  section(f, w, "gallery.buttons", w("buttons_primary_secondary"), buttons);
  f.space(gap);
  section(f, w, "gallery.choices", w("choices"), choices);
  f.space(gap);
  section(f, w, "gallery.fields", w("fields_rest_note"), fields);
  f.space(gap);
  section(f, w, "gallery.facts_card", w("fact_sure_a"), gallery_facts, false);
}

void second_column(Frame& f, const Samples& w, float gap) {
  section(f, w, "gallery.progress", w("progress"), progresses);
  f.space(gap);
  section(f, w, "gallery.rules_card", w("rule_open_closed"), gallery_rules, false);
  f.space(gap);
  gallery_question(f, w);
  f.space(gap);
  section(f, w, "gallery.signs", w("toast_freshness_confidence"), small_signs);
  f.space(gap);
  section(f, w, "gallery.examples", w("examples"), gallery_examples);
}

void third_column(Frame& f, const Samples& w, float gap) {
  section(f, w, "gallery.empty_card", w("empty_state"), empty);
  f.space(gap);
  section(f, w, "gallery.notices", w("offline_error"), notices);
  f.space(gap);
  section(f, w, "gallery.costs_card", w("cost_rows"), gallery_costs);
  f.space(gap);
  section(f, w, "gallery.papers", w("papers"), gallery_papers, false);
  f.space(gap);
  section(f, w, "gallery.types", w("type"), types);
  f.space(gap);
  section(f, w, "gallery.table", w("table"), gallery_markets, false);
  f.space(gap);
  section(f, w, "gallery.icons", w("icons"), icons);
}

}  // namespace

void draw_gallery(Frame& f, const Words& words) {
  const Samples w{words};
  const std::vector<Tab> places{{"tab.check", w("check_a_car"), Icon::scan},
                                {"tab.cars", w("my_cars"), Icon::car},
                                {"tab.rules", w("rules"), Icon::list},
                                {"tab.settings", w("settings"), Icon::gear}};
  bool phone = f.theme.breadth == Breadth::phone;
  float top = top_bar_height(f), bottom = phone ? tab_bar_height(f) : 0;
  TopBarLook bar;
  const std::string& brand = w("zerokm");
  const std::string& language_name = w("language");
  const std::string theme_name = phone ? "" : w("dark");
  bar.brand = brand;
  bar.places = &places;
  bar.current = 2;
  bar.languages = {w("english"), w("sign_6"), w("sign_7")};
  bar.language_name = language_name;
  bar.theme_name = theme_name;
  top_bar(f, bar);
  {
    Group main(f, "main", {}, Role::main);
    ScrollArea page(f, "page", {0, top, f.canvas.width, f.canvas.height - top - bottom});
    float gap = f.theme.card_gap(), margin = f.theme.page_margin();
    float extra = std::max((f.flow.width - 1440) / 2, 0.f);
    Inset inset(f, margin + extra, phone ? 16.f : 20.f, 32);
    heading(f, "gallery.title", w("gallery"), 1, Type::title);
    f.space(gap);
    section(f, w, "gallery.strip_card", w("strip_of_days"), gallery_strip);
    f.space(gap);
    gallery_journeys(f, w);
    f.space(gap);
    section(f, w, "gallery.paste_card", w("paste_area"), paste);
    f.space(gap);
    if (phone) {
      first_column(f, w, gap);
      f.space(gap);
      second_column(f, w, gap);
      f.space(gap);
      third_column(f, w, gap);
    } else {
      bool wide = f.theme.breadth == Breadth::desktop;
      Columns columns(f, wide ? 3 : 2, gap);
      columns.next();
      first_column(f, w, gap);
      if (!wide) {
        f.space(gap);
        second_column(f, w, gap);
      }
      if (wide) {
        columns.next();
        second_column(f, w, gap);
      }
      columns.next();
      third_column(f, w, gap);
    }
    f.space(gap);
    section(f, w, "gallery.cars_card", w("list_of_cars"), gallery_cars, false);
  }
  if (phone) tab_bar(f, places, 2);
  float& open = f.memory.number("gallery.dialog");
  if (open > 0 && dialog(f, "gallery.delete",
                         {w("delete_all_430"), w("they_are_kept"), w("keep_them"),
                          w("delete_all")}) != DialogDeed::none) {
    open = 0;
  }
}

}  // namespace zerokm::ui
