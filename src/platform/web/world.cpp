#include "platform/web/world.h"

#include <emscripten.h>

#include <algorithm>
#include <cstring>

// clang-format off
// Each line is one door to web/outside.mjs. Strings go out as address and length, never on the
// stack; what comes back is written into the room that zk_room() gives.
EM_JS(void, zk_js_wake, (int delay_ms), { Module.outside.wake(delay_ms); });
EM_JS(double, zk_js_utc_seconds, (), { return Module.outside.utcSeconds(); });
EM_JS(double, zk_js_ticks, (), { return Module.outside.ticks(); });
EM_JS(void, zk_js_measure, (int bold, float size, const char* runs, int length, float* out),
      { Module.outside.measure(bold, size, runs, length, out); });
EM_JS(int, zk_js_draw, (int bold, float size, const char* runs, int length),
      { return Module.outside.draw(bold, size, runs, length); });
EM_JS(void, zk_js_metrics, (int bold, float size, float* out),
      { Module.outside.metrics(bold, size, out); });
EM_JS(void, zk_js_copy, (const char* text, int length), { Module.outside.copy(text, length); });
EM_JS(void, zk_js_paste, (const char* id, int length), { Module.outside.paste(id, length); });
EM_JS(void, zk_js_scan, (const char* id, int length), { Module.outside.scan(id, length); });
EM_JS(void, zk_js_open_file, (const char* accept, int length),
      { Module.outside.openFile(accept, length); });
EM_JS(void, zk_js_open_link, (const char* address, int length),
      { Module.outside.openLink(address, length); });
EM_JS(void, zk_js_save_file, (const char* name, int name_length, const char* type, int type_length,
                              const char* content, int content_length),
      { Module.outside.saveFile(name, name_length, type, type_length, content, content_length); });
EM_JS(void, zk_js_fetch_rules, (const char* market, int length),
      { Module.outside.fetchRules(market, length); });
EM_JS(void, zk_js_need_place, (const char* place, int length),
      { Module.outside.needPlace(place, length); });
EM_JS(void, zk_js_fetch_packs, (const char* names, int length),
      { Module.outside.fetchPacks(names, length); });
EM_JS(int, zk_js_device, (), { return Module.outside.device(); });
EM_JS(void, zk_js_share, (const char* title, int title_length, const char* text, int text_length),
      { Module.outside.share(title, title_length, text, text_length); });
EM_JS(void, zk_js_install, (), { Module.outside.install(); });
EM_JS(void, zk_js_start_anew, (), { Module.outside.startAnew(); });
EM_JS(void, zk_js_delete_everything, (), { Module.outside.deleteEverything(); });
EM_JS(void, zk_js_print, (const char* html, int length), { Module.outside.print(html, length); });
EM_JS(void, zk_js_announce, (const char* text, int length, int assertive),
      { Module.outside.announce(text, length, assertive); });
EM_JS(void, zk_js_go_to, (const char* place, int length), { Module.outside.goTo(place, length); });
EM_JS(void, zk_js_language, (const char* language, int length, int right_to_left),
      { Module.outside.useLanguage(language, length, right_to_left); });
EM_JS(void, zk_js_appearance, (const char* theme, int length, int text_percent),
      { Module.outside.useAppearance(theme, length, text_percent); });
EM_JS(void, zk_js_keep, (const char* key, int key_length, const char* value, int value_length),
      { Module.outside.keep(key, key_length, value, value_length); });
EM_JS(int, zk_js_recall, (const char* key, int length), { return Module.outside.recall(key, length); });
EM_JS(int, zk_js_languages, (), { return Module.outside.languages(); });
EM_JS(int, zk_js_place, (), { return Module.outside.place(); });
EM_JS(void, zk_js_put_record, (const char* key, int key_length, const char* text, int text_length),
      { Module.outside.putRecord(key, key_length, text, text_length); });
EM_JS(void, zk_js_read_records, (const char* prefix, int length),
      { Module.outside.readRecords(prefix, length); });
EM_JS(void, zk_js_erase_records, (), { Module.outside.eraseRecords(); });
EM_JS(void, zk_js_nodes, (const char* nodes, int length), { Module.outside.nodes(nodes, length); });
// clang-format on

namespace zerokm::platform {
namespace {

WebWorld& world(void* self) { return *static_cast<WebWorld*>(self); }
int size_of(std::string_view text) { return static_cast<int>(text.size()); }

// Runs as one text: per run a direction letter, the words and a zero byte.
std::string packed(std::span<const TextRun> runs) {
  std::string out;
  for (const TextRun& run : runs) {
    out += run.right_to_left ? 'r' : 'l';
    for (char letter : run.text) out += letter == '\0' ? ' ' : letter;
    out += '\0';
  }
  return out;
}

void measure_runs(void*, Weight weight, float size, std::span<const TextRun> runs,
                  std::span<float> advances) {
  std::string text = packed(runs);
  zk_js_measure(weight == Weight::bold, size, text.data(), size_of(text), advances.data());
}

// The room then holds per run: advance, left, top, width, height; then all coverage bytes.
void draw_runs(void* self, Weight weight, float size, std::span<const TextRun> runs,
               RunSheet& sheet) {
  std::string text = packed(runs);
  auto bytes = static_cast<std::size_t>(
      zk_js_draw(weight == Weight::bold, size, text.data(), size_of(text)));
  const std::vector<char>& room = world(self).room;
  std::size_t heads = runs.size() * 5 * sizeof(float);
  if (bytes < heads || bytes > room.size()) return;
  std::size_t pixels = 0;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    float head[5];
    std::memcpy(head, room.data() + i * sizeof head, sizeof head);
    RunPicture picture;
    picture.advance = head[0];
    picture.left = static_cast<int>(head[1]);
    picture.top = static_cast<int>(head[2]);
    picture.width = static_cast<int>(head[3]);
    picture.height = static_cast<int>(head[4]);
    picture.pixels = sheet.coverage.size() + pixels;
    pixels += static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height);
    sheet.pictures.push_back(picture);
  }
  if (heads + pixels > bytes) {
    sheet.pictures.clear();
    return;
  }
  const auto* from = reinterpret_cast<const std::uint8_t*>(room.data()) + heads;
  sheet.coverage.insert(sheet.coverage.end(), from, from + pixels);
}

LineMetrics line_metrics(void*, Weight weight, float size) {
  float out[2] = {};
  zk_js_metrics(weight == Weight::bold, size, out);
  return {out[0], out[1]};
}

std::string text_in_room(void* self, int length) {
  return length > 0 ? std::string(world(self).room.data(), static_cast<std::size_t>(length))
                    : std::string();
}

std::vector<std::string> languages(void* self) {
  std::string all = text_in_room(self, zk_js_languages());
  std::vector<std::string> list;
  for (std::size_t at = 0; at < all.size();) {
    std::size_t end = all.find(' ', at);
    if (end == std::string::npos) end = all.size();
    list.push_back(all.substr(at, end - at));
    at = end + 1;
  }
  return list;
}

// "kept 123456 yes no hint": the state, bytes, whether it shares and installs, and the rest.
Device device_from(const std::string& text) {
  Device device;
  std::size_t at = 0;
  const auto word = [&] {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    std::string found = text.substr(at, end - at);
    at = std::min(end + 1, text.size());
    return found;
  };
  const std::string offline = word();
  device.offline = offline == "kept"     ? Offline::kept
                   : offline == "coming" ? Offline::coming
                                         : Offline::refused;
  const std::string bytes = word();
  if (!bytes.empty() && bytes.find_first_not_of("0123456789") == std::string::npos) {
    device.storage_bytes = 0;
    for (const char digit : bytes) device.storage_bytes = device.storage_bytes * 10 + (digit - '0');
  }
  device.can_share = word() == "yes";
  device.can_install = word() == "yes";
  device.install_hint = text.substr(at);
  return device;
}

void add_deeds(Platform& out) {
  out.copy_text = [](void*, std::string_view text) { zk_js_copy(text.data(), size_of(text)); };
  out.paste_text = [](void*, std::string_view id) { zk_js_paste(id.data(), size_of(id)); };
  out.scan = [](void*, std::string_view id) { zk_js_scan(id.data(), size_of(id)); };
  out.open_file = [](void*, std::string_view kinds) {
    zk_js_open_file(kinds.data(), size_of(kinds));
  };
  out.open_link = [](void*, std::string_view address) {
    zk_js_open_link(address.data(), size_of(address));
  };
  out.save_file = [](void*, std::string_view name, std::string_view type,
                     std::string_view content) {
    zk_js_save_file(name.data(), size_of(name), type.data(), size_of(type), content.data(),
                    size_of(content));
  };
  out.fetch_rules = [](void*, std::string_view market) {
    zk_js_fetch_rules(market.data(), size_of(market));
  };
  out.need_place = [](void*, std::string_view place) {
    zk_js_need_place(place.data(), size_of(place));
  };
  out.fetch_packs = [](void*, std::string_view names) {
    zk_js_fetch_packs(names.data(), size_of(names));
  };
  out.device = [](void* self) { return device_from(text_in_room(self, zk_js_device())); };
  out.share_text = [](void*, std::string_view title, std::string_view text) {
    zk_js_share(title.data(), size_of(title), text.data(), size_of(text));
  };
  out.install = [](void*) { zk_js_install(); };
  out.start_anew = [](void*) { zk_js_start_anew(); };
  out.delete_everything = [](void*) { zk_js_delete_everything(); };
  out.print = [](void*, std::string_view html) { zk_js_print(html.data(), size_of(html)); };
  out.announce = [](void*, std::string_view text, Urgency urgency) {
    zk_js_announce(text.data(), size_of(text), urgency == Urgency::assertive);
  };
  out.go_to = [](void*, std::string_view place) { zk_js_go_to(place.data(), size_of(place)); };
  out.use_language = [](void*, std::string_view language, bool right_to_left) {
    zk_js_language(language.data(), size_of(language), right_to_left);
  };
  out.use_appearance = [](void*, std::string_view theme, int text_percent) {
    zk_js_appearance(theme.data(), size_of(theme), text_percent);
  };
}

}  // namespace

Platform WebWorld::platform() {
  Platform out;
  out.self = this;
  out.request_frame = [](void*, int delay_ms) { zk_js_wake(delay_ms); };
  out.canvas = [](void* self) { return world(self).canvas; };
  out.wishes = [](void* self) { return world(self).wishes; };
  out.utc_seconds = [](void*) { return static_cast<std::int64_t>(zk_js_utc_seconds()); };
  out.ticks_ms = [](void*) { return zk_js_ticks(); };
  out.measure_runs = measure_runs;
  out.draw_runs = draw_runs;
  out.line_metrics = line_metrics;
  add_deeds(out);
  out.keep = [](void*, std::string_view key, std::string_view value) {
    zk_js_keep(key.data(), size_of(key), value.data(), size_of(value));
  };
  out.recall = [](void* self, std::string_view key) {
    return text_in_room(self, zk_js_recall(key.data(), size_of(key)));
  };
  out.put_record = [](void*, std::string_view key, std::string_view text) {
    zk_js_put_record(key.data(), size_of(key), text.data(), size_of(text));
  };
  out.read_records = [](void*, std::string_view prefix) {
    zk_js_read_records(prefix.data(), size_of(prefix));
  };
  out.erase_records = [](void*) { zk_js_erase_records(); };
  out.languages = languages;
  out.place = [](void* self) { return text_in_room(self, zk_js_place()); };
  out.show_nodes = [](void*, std::string_view nodes) { zk_js_nodes(nodes.data(), size_of(nodes)); };
  return out;
}

}  // namespace zerokm::platform
