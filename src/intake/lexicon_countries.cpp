// Countries as sellers and buyers write them. "to" marks forms that mean the way there by
// themselves: the Kazakh and Uzbek dative, the Russian accusative with its preposition. Cities are
// named only where they stand for the destination in the trade's own words ("delivery to Almaty").
#include "intake/lexicon.h"

namespace zerokm {
namespace {

using K = TermKind;

constexpr Term terms[] = {
    {K::country, "CN", "", "中国|china|китай|китая|китае|кнр|الصين|қытай|xitoy|prc"},
    {K::country, "RU", "",
     "俄罗斯|俄国|俄联邦|俄罗斯联邦|russia|russian federation|россия|россию|россии|рф|российскую "
     "федерацию|روسيا|ресей|rossiya|росси"},
    {K::country, "RU", "to",
     "в россию|в рф|для россии|إلى روسيا|لروسيا|ресейге|rossiyaga|россияга|на россию"},
    {K::country, "BY", "",
     "白俄罗斯|belarus|беларусь|республика "
     "беларусь|белоруссия|белоруссию|беларуси|белоруссии|рб|بيلاروسيا|روسيا "
     "البيضاء|belarusiya"},
    {K::country, "BY", "to", "в беларусь|в белоруссию|в рб|для беларуси|إلى بيلاروسيا|belarusga"},
    {K::country, "KZ", "",
     "哈萨克斯坦|哈萨克|哈国|kazakhstan|казахстан|казахстана|казахстане|рк|كازاخستان|қазақстан|"
     "qozog'iston|қозоғистон|kz"},
    {K::country, "KZ", "to",
     "в казахстан|в рк|для казахстана|إلى كازاخستان|қазақстанға|qozog'istonga|на казахстан"},
    {K::country, "KG", "",
     "吉尔吉斯斯坦|吉尔吉斯|吉国|kyrgyzstan|кыргызстан|киргизия|киргизию|киргизии|кыргызстана|"
     "قيرغيزستان|қырғызстан|qirg'iziston|kyrgyz republic"},
    {K::country, "KG", "to",
     "в кыргызстан|в киргизию|для кыргызстана|إلى قيرغيزستان|қырғызстанға|qirg'izistonga|для "
     "киргизии"},
    {K::country, "AM", "", "亚美尼亚|armenia|армения|армению|армении|أرمينيا|армянстан"},
    {K::country, "AM", "to", "в армению|для армении|إلى أرمينيا"},
    {K::country, "UZ", "",
     "乌兹别克斯坦|乌兹别克|乌国|uzbekistan|узбекистан|узбекистана|узбекистане|أوزبكستان|өзбекстан|"
     "o'zbekiston|ўзбекистон|ozbekiston"},
    {K::country, "UZ", "to",
     "в узбекистан|для узбекистана|إلى "
     "أوزبكستان|өзбекстанға|o'zbekistonga|ўзбекистонга|ozbekistonga|на узбекистан"},
    {K::country, "TJ", "",
     "塔吉克斯坦|塔吉克|tajikistan|таджикистан|таджикистана|طاجيكستان|тәжікстан|tojikiston"},
    {K::country, "TJ", "to",
     "в таджикистан|для таджикистана|إلى طاجيكستان|тәжікстанға|tojikistonga"},
    {K::country, "TM", "",
     "土库曼斯坦|土库曼|turkmenistan|туркменистан|туркмению|туркменистана|تركمانستان|түрікменстан|"
     "turkmaniston"},
    {K::country, "TM", "to", "в туркменистан|в туркмению|для туркменистана|إلى تركمانستان"},
    {K::country, "AZ", "",
     "阿塞拜疆|azerbaijan|азербайджан|азербайджана|أذربيجان|әзербайжан|ozarbayjon"},
    {K::country, "AZ", "to", "в азербайджан|для азербайджана|إلى أذربيجان"},
    {K::country, "GE", "", "格鲁吉亚|georgia|грузия|грузию|грузии|جورجيا|грузияға|gruziya"},
    {K::country, "GE", "to", "в грузию|для грузии|إلى جورجيا"},
    {K::country, "MN", "", "蒙古|蒙古国|外蒙古|mongolia|монголия|монголию|монголии|منغوليا"},
    {K::country, "MN", "to", "в монголию|для монголии"},
    {K::country, "AE", "",
     "阿联酋|迪拜|uae|u.a.e|united arab "
     "emirates|emirates|dubai|оаэ|дубай|эмираты|الإمارات|دبي|الامارات العربية المتحدة|баә|bаа|baa"},
    {K::country, "AE", "to", "إلى الإمارات|إلى دبي|للإمارات|для оаэ|в эмираты"},
    {K::country, "SA", "",
     "沙特|沙特阿拉伯|saudi arabia|saudi|ksa|саудовская аравия|саудовскую аравию|السعودية|المملكة "
     "العربية السعودية"},
    {K::country, "SA", "to", "в саудовскую аравию|إلى السعودية|للسعودية"},
    {K::country, "JO", "", "约旦|jordan|иордания|иорданию|иордании|الأردن|иордания"},
    {K::country, "JO", "to", "в иорданию|إلى الأردن|للأردن"},
    {K::country, "IQ", "", "伊拉克|iraq|ирак|ирака|العراق"},
    {K::country, "IQ", "to", "в ирак|إلى العراق|للعراق"},
    {K::country, "KW", "", "科威特|kuwait|кувейт|الكويت"},
    {K::country, "KW", "to", "إلى الكويت|للكويت|в кувейт"},
    {K::country, "QA", "", "卡塔尔|qatar|катар|قطر"},
    {K::country, "QA", "to", "إلى قطر|в катар"},
    {K::country, "OM", "", "阿曼|oman|оман|عمان|سلطنة عمان"},
    {K::country, "BH", "", "巴林|bahrain|бахрейн|البحرين"},
    {K::country, "BH", "to", "إلى البحرين|للبحرين"},
    {K::country, "IL", "", "以色列|israel|израиль|израиля|إسرائيل"},
    {K::country, "EG", "", "埃及|egypt|египет|египта|مصر"},
    {K::country, "EG", "to", "إلى مصر|لمصر|в египет"},
    {K::country, "DZ", "", "阿尔及利亚|algeria|алжир|алжира|الجزائر"},
    {K::country, "DZ", "to", "إلى الجزائر|للجزائر|в алжир"},
    {K::country, "LY", "", "利比亚|libya|ливия|ливию|ليبيا"},
    {K::country, "LY", "to", "إلى ليبيا|لليبيا"},
    {K::country, "MA", "", "摩洛哥|morocco|марокко|المغرب"},
    {K::country, "MA", "to", "إلى المغرب|للمغرب"},
    {K::country, "NG", "", "尼日利亚|nigeria|нигерия|нигерию|نيجيريا"},
    {K::country, "GH", "", "加纳|ghana|гана|гану|غانا"},
    {K::country, "KE", "", "肯尼亚|kenya|кения|кению|كينيا"},
    {K::country, "TZ", "", "坦桑尼亚|tanzania|танзания|танзанию|تنزانيا"},
    {K::country, "ET", "", "埃塞俄比亚|ethiopia|эфиопия|эфиопию|إثيوبيا"},
    {K::country, "ZA", "", "南非|south africa|юар|جنوب أفريقيا"},
    {K::country, "PK", "", "巴基斯坦|pakistan|пакистан|пакистана|باكستان"},
    {K::country, "BD", "", "孟加拉|孟加拉国|bangladesh|бангладеш|بنغلاديش"},
    {K::country, "LK", "", "斯里兰卡|sri lanka|шри-ланка|шри-ланку|سريلانكا"},
    {K::country, "KH", "", "柬埔寨|cambodia|камбоджа|камбоджу"},
    {K::country, "MY", "", "马来西亚|malaysia|малайзия|малайзию|ماليزيا"},
    {K::country, "TH", "", "泰国|thailand|таиланд|таиланда|تايلاند"},
    {K::country, "PH", "", "菲律宾|philippines|филиппины|الفلبين"},
    {K::country, "VN", "", "越南|vietnam|вьетнам|вьетнама|فيتنام"},
    {K::country, "LA", "", "老挝|laos|лаос|لاوس"},
    {K::country, "MX", "", "墨西哥|mexico|мексика|мексику|المكسيك"},
    {K::country, "CL", "", "智利|chile|чили|تشيلي"},
    {K::country, "PE", "", "秘鲁|peru|перу|بيرو"},
    {K::country, "DO", "", "多米尼加|dominican republic|доминикана|доминикану"},
    {K::country, "EU", "",
     "欧盟|european union|евросоюз|евросоюза|الاتحاد "
     "الأوروبي|germany|德国|германия|германию|poland|波兰|польша|польшу|lithuania|литва|литву"},
    {K::country, "TR", "", "土耳其|turkey|türkiye|turkiye|турция|турцию|турции|تركيا|түркия"},
    {K::country, "TR", "to", "в турцию|إلى تركيا"},
    {K::country, "RU", "city",
     "莫斯科|moscow|москва|москву|москвы|владивосток|владивостока|vladivostok|符拉迪沃斯托克|"
     "海参崴|уссурийск|уссурийска|благовещенск|новосибирск|екатеринбург|иркутск|хабаровск|موسكو"},
    {K::country, "KZ", "city",
     "阿拉木图|almaty|алматы|阿斯塔纳|astana|астана|астану|астаны|алматыға|астанаға|ألماتي"},
    {K::country, "UZ", "city", "塔什干|tashkent|ташкент|ташкента|toshkent|toshkentga|طشقند"},
    {K::country, "KG", "city", "比什凯克|bishkek|бишкек|бишкека"},
    {K::country, "BY", "city", "明斯克|minsk|минск|минска"},
    {K::country, "GE", "city", "第比利斯|tbilisi|тбилиси"},
    {K::country, "AM", "city", "埃里温|yerevan|ереван|еревана"},
    {K::country, "JO", "city", "安曼|amman|aqaba|亚喀巴|العقبة|амман"},
};

}  // namespace

TermTable country_terms() { return {terms, sizeof terms / sizeof terms[0]}; }

}  // namespace zerokm
