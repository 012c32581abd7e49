// What most commands begin with: the rules and words of a folder, and a session with what the user
// gave. What is wrong with it has been said on standard error where nothing is returned.
#pragma once
#include <cstdio>
#include <optional>
#include <string>
#include <vector>

#include "cli/arguments.h"
#include "cli/commands.h"
#include "session/session.h"

namespace zerokm {

inline constexpr int exit_free = 0;
inline constexpr int exit_wanting = 1;
inline constexpr int exit_cannot_say = 2;
inline constexpr int exit_bad_input = 3;

// Everything a command needs.
struct Opened {
  KnowledgePointer knowledge;
  const Words* words = nullptr;
  std::string folder;  // of the rules
};

void print(std::FILE* stream, const std::string& text);
// On standard error, as many as a reader takes in.
void print_problems(const std::vector<Problem>& problems);

// The rule files of a folder; words of screens and readers live beside it, in assets/words.
std::vector<NamedText> files_of(const std::string& folder);

// The rules and the language the arguments ask for.
std::optional<Opened> open(const Arguments& arguments, const Surroundings& surroundings);

// A session with the options of the arguments, and one that has taken the input as well.
std::optional<Session> configured(const Opened& opened, const Arguments& arguments,
                                  const Surroundings& surroundings);
std::optional<Session> prepared(const Opened& opened, const Arguments& arguments,
                                const Surroundings& surroundings);

// What the answers of an inspection mean for the caller's script.
int exit_from(const Inspected& inspected);

}  // namespace zerokm
