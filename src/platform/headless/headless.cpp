#include "platform/headless/headless.h"

namespace zerokm::platform {
namespace {

Headless& world(void* self) { return *static_cast<Headless*>(self); }

// Widths in parts of the size, near those of common sans-serif fonts.
float letter_width(unsigned char lead, Weight weight) {
  if (lead >= 0xE3) return 1.f;  // Chinese characters and wider
  float more = weight == Weight::bold ? 0.05f : 0.f;
  if (lead == ' ') return 0.26f;
  if (lead >= 0xD8) return 0.52f + more;  // Arabic
  if (lead >= 0xC0) return 0.6f + more;   // Cyrillic, accents
  if (lead >= 'A' && lead <= 'Z') return 0.66f + more;
  if (lead >= '0' && lead <= '9') return 0.57f + more;
  bool slim = lead == 'i' || lead == 'l' || lead == 'j' || lead == '.' || lead == ',' ||
              lead == ':' || lead == '\'';
  if (slim) return 0.27f + more;
  return lead == 'm' || lead == 'w' ? 0.88f + more : 0.55f + more;
}

float run_width(std::string_view text, Weight weight, float size) {
  float width = 0;
  for (unsigned char byte : text) {
    if ((byte & 0xC0) != 0x80) width += letter_width(byte, weight) * size;
  }
  return width;
}

void draw_runs(void*, Weight weight, float size, std::span<const TextRun> runs, RunSheet& sheet) {
  for (const TextRun& run : runs) {
    RunPicture picture;
    picture.advance = run_width(run.text, weight, size);
    sheet.pictures.push_back(picture);
  }
}

void measure_runs(void*, Weight weight, float size, std::span<const TextRun> runs,
                  std::span<float> advances) {
  for (std::size_t i = 0; i < runs.size(); ++i) {
    advances[i] = run_width(runs[i].text, weight, size);
  }
}

void keep(void* self, std::string_view key, std::string_view value) {
  for (auto& [old_key, old_value] : world(self).kept) {
    if (old_key == key) {
      old_value = value;
      return;
    }
  }
  world(self).kept.emplace_back(key, value);
}

std::string recall(void* self, std::string_view key) {
  for (const auto& [old_key, value] : world(self).kept) {
    if (old_key == key) return value;
  }
  return {};
}

}  // namespace

Platform Headless::platform() {
  Platform out;
  out.self = this;
  out.request_frame = [](void* self, int) { ++world(self).frames_wanted; };
  out.canvas = [](void* self) { return world(self).canvas; };
  out.wishes = [](void* self) { return world(self).wishes; };
  out.utc_seconds = [](void* self) { return world(self).utc_seconds; };
  out.ticks_ms = [](void* self) { return static_cast<double>(world(self).utc_seconds) * 1000; };
  out.measure_runs = measure_runs;
  out.draw_runs = draw_runs;
  out.line_metrics = [](void*, Weight, float size) {
    return LineMetrics{size * 1.07f, size * 0.29f};
  };
  out.copy_text = [](void* self, std::string_view text) { world(self).copied = text; };
  out.paste_text = [](void*, std::string_view) {};
  out.scan = [](void* self, std::string_view field) { world(self).scanned_field = field; };
  out.open_file = [](void* self, std::string_view accept) { world(self).file_accept = accept; };
  out.open_link = [](void* self, std::string_view address) { world(self).opened_link = address; };
  out.save_file = [](void* self, std::string_view name, std::string_view,
                     std::string_view content) {
    world(self).saved_name = name;
    world(self).saved_content = content;
  };
  out.fetch_rules = [](void* self, std::string_view market) { world(self).wanted_rules = market; };
  out.need_place = [](void* self, std::string_view place) { world(self).wanted_place = place; };
  out.fetch_packs = [](void* self, std::string_view names) { world(self).wanted_packs = names; };
  out.device = [](void* self) { return world(self).device; };
  out.share_text = [](void* self, std::string_view, std::string_view text) {
    world(self).shared = text;
  };
  out.install = [](void*) {};
  out.start_anew = [](void* self) { ++world(self).started_anew; };
  out.delete_everything = [](void* self) { world(self).kept.clear(); };
  out.print = [](void* self, std::string_view html) { world(self).printed = html; };
  out.announce = [](void* self, std::string_view text, Urgency) { world(self).announced = text; };
  out.go_to = [](void* self, std::string_view place) { world(self).place = place; };
  out.use_language = [](void* self, std::string_view language, bool) {
    world(self).language = language;
  };
  out.use_appearance = [](void* self, std::string_view theme, int) { world(self).theme = theme; };
  out.keep = keep;
  out.recall = recall;
  out.languages = [](void* self) { return world(self).languages; };
  out.place = [](void* self) { return world(self).place; };
  out.put_record = [](void* self, std::string_view key, std::string_view text) {
    if (text.empty()) {
      world(self).records.erase(std::string(key));
    } else {
      world(self).records[std::string(key)] = text;
    }
  };
  out.read_records = [](void* self, std::string_view prefix) {
    world(self).wanted_records = prefix;
  };
  out.erase_records = [](void* self) { world(self).records.clear(); };
  out.show_nodes = [](void* self, std::string_view nodes) {
    world(self).nodes = nodes;
    ++world(self).nodes_shown;
  };
  return out;
}

}  // namespace zerokm::platform
