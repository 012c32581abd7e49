// World manufacturer codes of China on which at least two independent lists agree. Others are
// unknown: the lists in circulation contradict each other most on the youngest makers.
#include "intake/makers.h"

#include <algorithm>
#include <iterator>

#include "core/text.h"

namespace zerokm {
namespace {

constexpr Maker makers[] = {
    {"HA0", "Wuxi Sundiro Electric Vehicle", "无锡新大洲电动车"},
    {"HA6", "Niu Technologies", "小牛电动"},
    {"HES", "smart (Zhejiang)", "智马达汽车 (smart)"},
    {"L10", "Geely", "吉利英伦/全球鹰"},
    {"L1N", "XPeng (Zhaoqing)", "小鹏汽车 (肇庆)"},
    {"L2C", "Chery Jaguar Land Rover", "奇瑞捷豹路虎汽车有限公司"},
    {"L3A", "Sitech", "新特汽车"},
    {"L4F", "Suzhou Eagle", "苏州益高电动车"},
    {"L5C", "Zhejiang Kandi", "浙江康迪车业"},
    {"L5N", "Zhejiang Taotao", "浙江涛涛车业"},
    {"L6T", "Geely group (Geely, Lynk & Co, Zeekr)", "吉利汽车集团 (吉利/领克/极氪)"},
    {"L8A", "Jinhua Youngman", "金华青年汽车"},
    {"LA6", "King Long", "厦门金龙联合汽车"},
    {"LA8", "Anhui Ankai", "安徽安凯汽车"},
    {"LAL", "Sundiro Honda", "新大洲本田"},
    {"LB1", "Fujian Benz", "福建奔驰汽车有限公司"},
    {"LB2", "Geely Motorcycles", "吉利摩托车"},
    {"LB3", "Geely (Zhejiang)", "浙江吉利汽车有限公司"},
    {"LBB", "Qianjiang (Benelli, Keeway)", "钱江摩托"},
    {"LBE", "Beijing Hyundai", "北京现代汽车有限公司"},
    {"LBP", "Jianshe Yamaha", "建设·雅马哈"},
    {"LBV", "BMW Brilliance", "华晨宝马汽车有限公司"},
    {"LC0", "BYD Auto Industry (cars, buses)", "比亚迪汽车工业有限公司"},
    {"LC6", "Haojue Suzuki (Changzhou)", "常州豪爵铃木"},
    {"LCE", "CFMoto", "春风动力"},
    {"LCR", "Gonow", "吉奥汽车"},
    {"LDC", "Dongfeng Peugeot-Citroën", "神龙汽车有限公司"},
    {"LDD", "Dandong Huanghai (SG Automotive)", "丹东黄海 (曙光)"},
    {"LDK", "FAW Bus (Dalian)", "一汽客车（大连）"},
    {"LDN", "Soueast", "东南汽车"},
    {"LDY", "Zhongtong Bus", "中通客车"},
    {"LE4", "Beijing Benz", "北京奔驰汽车有限公司"},
    {"LEC", "Tianjin Qingyuan", "天津清源电动车辆"},
    {"LEF", "Jiangling Motors (JMC, Ford)", "江铃汽车股份有限公司"},
    {"LET", "Jiangxi Isuzu", "江西五十铃汽车有限公司"},
    {"LF3", "Lifan Motorcycle", "力帆摩托"},
    {"LFB", "FAW Jilin", "一汽吉林汽车有限公司"},
    {"LFJ", "Fujian Motors Group (New Longma)", "福建新龙马"},
    {"LFM", "FAW Toyota", "一汽丰田汽车有限公司"},
    {"LFN", "FAW Bus (Wuxi)", "一汽客车（无锡）"},
    {"LFP", "FAW Car (Hongqi, Bestune, FAW-Mazda)", "一汽轿车 (红旗/奔腾)"},
    {"LFV", "FAW-Volkswagen", "一汽-大众汽车有限公司"},
    {"LFZ", "Leapmotor", "零跑汽车有限公司"},
    {"LGA", "Dongfeng Commercial Vehicle (trucks)", "东风商用车有限公司"},
    {"LGB", "Dongfeng Nissan (Infiniti, Venucia)", "东风日产乘用车公司"},
    {"LGG", "Dongfeng Liuzhou (Forthing)", "东风柳州汽车有限公司 (风行)"},
    {"LGJ", "Dongfeng Fengshen (Aeolus)", "东风风神"},
    {"LGL", "Guilin Daewoo Bus", "桂林大宇客车"},
    {"LGW", "Great Wall Motor (Haval, Wey, Tank, Ora)", "长城汽车股份有限公司"},
    {"LGX", "BYD Auto (passenger cars)", "比亚迪汽车有限公司"},
    {"LGZ", "Guangzhou Denway Bus", "广州骏威客车"},
    {"LH1", "FAW Haima / Haima", "海马汽车"},
    {"LHA", "Shuanghuan", "双环汽车"},
    {"LHB", "Beijing Automobile Works / BAIC", "北京汽车制造厂"},
    {"LHG", "GAC Honda", "广汽本田汽车有限公司"},
    {"LJ1", "JAC", "江淮汽车"},
    {"LJ8", "Zotye", "众泰汽车"},
    {"LJD", "Yueda Kia", "悦达起亚"},
    {"LJN", "Zhengzhou Nissan", "郑州日产汽车有限公司"},
    {"LJS", "Yaxing Coach", "亚星客车"},
    {"LJV", "Sinotruk Chengdu Wangpai", "重汽成都王牌"},
    {"LJX", "JMC Ford", "江铃福特"},
    {"LKC", "Changhe (BAIC)", "昌河汽车 (北汽昌河)"},
    {"LKG", "Youngman Lotus", "青年莲花"},
    {"LKL", "Higer Bus (Suzhou King Long)", "苏州金龙 (海格)"},
    {"LL3", "Xiamen Golden Dragon (King Long)", "厦门金旅/金龙客车"},
    {"LL6", "GAC Mitsubishi", "广汽三菱"},
    {"LLC", "Loncin", "隆鑫"},
    {"LLN", "Qoros", "观致汽车有限公司"},
    {"LLU", "Dongfeng Forthing Joyear", "东风风行景逸"},
    {"LLV", "Lifan", "力帆汽车"},
    {"LM6", "SWM / Shineray (SRM)", "华晨鑫源 (斯威)"},
    {"LMG", "GAC Trumpchi", "广汽传祺"},
    {"LNY", "Yuejin (Nanjing)", "跃进汽车"},
    {"LPA", "Changan PSA (DS)", "长安标致雪铁龙"},
    {"LPE", "BYD Auto Industry (trucks, special)", "比亚迪汽车工业有限公司"},
    {"LPS", "Polestar", "极星"},
    {"LRB", "SAIC-GM (Buick for export)", "上汽通用 (别克)"},
    {"LRD", "Foton Daimler (Auman)", "北京福田戴姆勒汽车 (欧曼)"},
    {"LRE", "SAIC-GM (Cadillac)", "上汽通用 (凯迪拉克)"},
    {"LRW", "Tesla Shanghai", "特斯拉（上海）有限公司"},
    {"LS4", "Changan (commercial, Oshan)", "重庆长安汽车 (欧尚)"},
    {"LS5", "Changan / Changan Suzuki", "长安汽车 / 长安铃木"},
    {"LS7", "JMC Heavy Duty", "江铃重汽"},
    {"LSC", "Changan (light truck, Kaicheng)", "长安 (神骐/凯程)"},
    {"LSF", "SAIC Maxus / Sunwin Bus", "上汽大通 / 申沃客车"},
    {"LSG", "SAIC-GM (Chevrolet, Buick, Cadillac)", "上汽通用汽车有限公司"},
    {"LSH", "SAIC Maxus", "上汽大通"},
    {"LSJ", "SAIC Motor (MG, Roewe)", "上海汽车集团股份有限公司 (名爵/荣威)"},
    {"LSK", "SAIC Maxus", "上汽大通汽车有限公司"},
    {"LSV", "SAIC Volkswagen", "上汽大众汽车有限公司"},
    {"LSY", "Brilliance Auto / Jinbei", "华晨汽车 (中华/金杯)"},
    {"LTA", "ZX Auto", "中兴汽车"},
    {"LTN", "Soueast (Chrysler, Dodge)", "东南 (克莱斯勒/道奇)"},
    {"LTV", "FAW Toyota (Tianjin)", "天津一汽丰田"},
    {"LUC", "Honda Automobile (China)", "本田汽车（中国）有限公司"},
    {"LUD", "Dongfeng Nissan Diesel", "东风日产柴"},
    {"LUX", "Dongfeng Yulon (Luxgen)", "东风裕隆汽车有限公司"},
    {"LVA", "Foton", "北汽福田汽车股份有限公司"},
    {"LVB", "Foton", "福田汽车"},
    {"LVC", "Foton (buses)", "福田汽车 (客车)"},
    {"LVF", "Changhe Suzuki", "昌河铃木"},
    {"LVG", "GAC Toyota", "广汽丰田汽车有限公司"},
    {"LVH", "Dongfeng Honda", "东风本田汽车有限公司"},
    {"LVM", "Chery Commercial Vehicle (Karry)", "奇瑞商用车 (开瑞)"},
    {"LVP", "Dongfeng Sokon (DFSK)", "东风小康"},
    {"LVR", "Changan Mazda", "长安马自达汽车有限公司"},
    {"LVS", "Changan Ford", "长安福特汽车有限公司"},
    {"LVT", "Chery (Exeed, Riich)", "奇瑞汽车 (星途/瑞麒)"},
    {"LVV", "Chery", "奇瑞汽车股份有限公司"},
    {"LVX", "Landwind (JMC)", "陆风汽车"},
    {"LVY", "Volvo Cars (Daqing)", "大庆沃尔沃汽车制造有限公司"},
    {"LVZ", "Dongfeng Sokon (DFSK / Seres)", "东风小康汽车有限公司"},
    {"LW4", "Li Auto", "理想汽车 (重庆/常州)"},
    {"LWB", "Wuyang-Honda", "五羊-本田"},
    {"LWL", "Qingling Isuzu", "庆铃汽车"},
    {"LWV", "GAC Fiat Chrysler", "广汽菲亚特克莱斯勒"},
    {"LXV", "Borgward", "宝沃汽车"},
    {"LXY", "Shineray Motorcycle", "重庆鑫源摩托"},
    {"LYB", "Yaxing (Weichai Yangzhou)", "潍柴亚星"},
    {"LYM", "Zhuzhou Jianshe Yamaha", "株洲建设雅马哈"},
    {"LYV", "Volvo Cars (Chengdu, Luqiao)", "沃尔沃汽车 (成都/路桥)"},
    {"LZ0", "Shandong Wuzheng", "山东五征集团"},
    {"LZE", "Isuzu Guangzhou", "广州五十铃"},
    {"LZF", "SAIC Iveco Hongyan", "上汽依维柯红岩"},
    {"LZG", "Shaanxi Automobile (Shacman)", "陕西汽车集团 (陕汽)"},
    {"LZK", "Sinotruk (Huanghe bus)", "中国重汽 (黄河客车)"},
    {"LZM", "MAN (China)", "曼 (中国)"},
    {"LZS", "Zongshen", "宗申"},
    {"LZU", "Guangzhou Isuzu Bus", "广州五十铃客车"},
    {"LZW", "SAIC-GM-Wuling", "上汽通用五菱汽车股份有限公司"},
    {"LZY", "Yutong", "宇通客车股份有限公司"},
    {"LZZ", "Sinotruk (Howo, Sitrak)", "中国重汽 (豪沃/汕德卡)"},
};

constexpr std::size_t shortest_word = 3;  // "of", "GM" say nothing of who is meant

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

// Calls `found` with each word of a name, until it says true.
template <class Found>
bool any_word(std::string_view name, const Found& found) {
  for (std::size_t at = 0; at < name.size();) {
    std::size_t end = at;
    while (end < name.size() && is_letter(name[end])) ++end;
    if (end - at >= shortest_word && found(name.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

bool names_brand(const Maker& maker, std::string_view folded_brand) {
  return folded(maker.name_zh).find(folded_brand) != std::string::npos ||
         any_word(maker.name, [&](std::string_view word) { return folded(word) == folded_brand; });
}

// Words of names that are no names.
bool says_who(std::string_view word) {
  constexpr std::string_view plain[] = {"Auto",    "Automobile", "Motor", "Motors", "Motorcycle",
                                        "Bus",     "cars",       "buses", "trucks", "Industry",
                                        "Vehicle", "Commercial", "China", "incl",   "group"};
  return std::find(std::begin(plain), std::end(plain), word) == std::end(plain);
}

bool share_a_word(std::string_view left, std::string_view right) {
  return any_word(left, [&](std::string_view word) {
    return says_who(word) && any_word(right, [&](std::string_view other) { return other == word; });
  });
}

}  // namespace

const Maker* maker_of_vin(std::string_view vin) {
  const std::string_view code = vin.substr(0, 3);
  const auto at = std::lower_bound(
      std::begin(makers), std::end(makers), code,
      [](const Maker& maker, std::string_view wanted) { return maker.code < wanted; });
  return at != std::end(makers) && at->code == code ? at : nullptr;
}

bool is_another_maker(std::string_view vin, std::string_view folded_brand) {
  const Maker* made_by = maker_of_vin(vin);
  if (made_by == nullptr || folded_brand.size() < 2) return false;
  bool known = false;
  for (const Maker& maker : makers) {
    if (!names_brand(maker, folded_brand)) continue;
    if (&maker == made_by || share_a_word(maker.name, made_by->name)) return false;
    known = true;
  }
  return known;
}

}  // namespace zerokm
