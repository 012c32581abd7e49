// The only place of the command line that asks what time it is and what the terminal can do.
#include <unistd.h>

#include <cstdlib>
#include <ctime>

#include "cli/commands.h"

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  zerokm::Surroundings surroundings;
  surroundings.program_path = argv[0];
  surroundings.today = zerokm::day_in_zone(static_cast<std::int64_t>(std::time(nullptr)),
                                           zerokm::beijing_offset_minutes);
  surroundings.terminal = isatty(1) != 0 && std::getenv("NO_COLOR") == nullptr;
  if (const char* language = std::getenv("LANG")) {
    surroundings.language = std::string(language).substr(0, 2);
  }
  return zerokm::run_command(zerokm::read_arguments(words), surroundings);
}
