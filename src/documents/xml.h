// The elements and texts of an XML file, read in slices. No entities but the five of XML itself and
// numbers, no document types, nothing fetched.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zerokm {

class XmlSink {
 public:
  XmlSink() = default;
  XmlSink(const XmlSink&) = delete;
  XmlSink& operator=(const XmlSink&) = delete;
  virtual ~XmlSink() = default;
  using Attributes = std::vector<std::pair<std::string, std::string>>;
  // Names come without the prefix of their name space. False: no more is wanted.
  virtual bool open(std::string_view name, const Attributes& attributes) = 0;
  virtual bool close(std::string_view name) = 0;
  // A text may come in several pieces.
  virtual void text(std::string_view piece) = 0;
};

// The value of an attribute; empty where it is not there.
std::string_view attribute(const XmlSink::Attributes& attributes, std::string_view name);

class XmlReader {
 public:
  explicit XmlReader(XmlSink& sink) : sink_(sink) {}
  // False: the sink wants no more, or the slice is no XML.
  bool take(std::string_view slice);
  bool broken() const { return broken_; }

 private:
  bool end_tag();
  void give_text();

  XmlSink& sink_;
  std::string tag_;  // between '<' and '>', as far as it has come
  std::string text_;
  bool in_tag_ = false;
  char quote_ = 0;
  bool broken_ = false;
};

}  // namespace zerokm
