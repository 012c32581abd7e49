// Chinese, simplified; traditional characters are mapped before the search.
#include "intake/lexicon.h"

namespace zerokm {
namespace {

using K = TermKind;

constexpr Term terms[] = {
    {K::label, "vehicle.vin", "",
     "车辆识别代号|车辆识别代号/"
     "车架号|车辆识别代号(车架号)|车辆识别代码|车辆识别码|车架号|车架号码|"
     "车架号(vin)|车架|vin码|vin号|底盘号|底盘号码|大架号"},
    {K::label, "registration.first_date", "",
     "注册日期|注册登记日期|初次登记日期|初次注册日期|首次登记日期|首次注册日期|初登日期|首登日期|"
     "首次上牌日期|"
     "首次上牌时间|首次上牌|首次登记|初次上牌|初次登记|上牌日期|上牌时间|注册时间|登记时间|"
     "首次登记时间|"
     "首次注册登记日期|上户日期|上户时间|入户日期|落户日期|首登|初登|注册日"},
    {K::label, "rows.registration", "", "登记日期"},
    {K::verb, "registration.first_date", "",
     "上牌|上的牌|上户|上的户|注册|登记|落户|入户|上牌的|首次注册"},
    {K::label, "registration.issue_date", "", "发证日期|发证时间|签发日期"},
    {K::verb, "registration.issue_date", "", "发证"},
    {K::label, "licence.issue_date", "",
     "出口许可证发证日期|许可证发证日期|许可证签发日期|出口许可证签发日期"},
    {K::label, "registration.transfer_date", "",
     "转移登记日期|转让登记日期|过户日期|过户时间|转移登记登记日期|转移日期"},
    {K::verb, "registration.transfer_date", "", "过户|过的户"},
    {K::label, "registration.pending_export_date", "",
     "转让登记待出口日期|转移登记待出口日期|转让待出口日期|转移待出口日期|转待出口日期|待出口日期|"
     "待出口登记日期|转让登记(待出口)日期|转出口待日期"},
    {K::verb, "registration.pending_export_date", "yes",
     "转让登记待出口|转移登记待出口|转让待出口|转移待出口|转待出口|过户待出口|已转待出口|"
     "已办理待出口|"
     "办理待出口|办了待出口|转移登记(待出口)|转让登记(待出口)|待出口|待出口车辆|待出口登记"},
    {K::label, "registration.deregistered_date", "", "注销日期|注销登记日期|出口注销日期"},
    {K::label, "vehicle.production_date", "",
     "车辆出厂日期|出厂日期|出厂时间|生产日期|生产时间|制造日期|制造年月|车辆制造日期|制造年份|"
     "生产年份|出厂年月|"
     "生产年月|制造时间|下线日期|铭牌日期"},
    {K::verb, "vehicle.production_date", "", "出厂|生产|制造|下线"},
    {K::label, "vehicle.model_year", "", "年款|车型年份|年型|车型年款"},
    {K::label, "licence.application_date", "",
     "许可证申请日期|申领日期|申请许可证日期|许可证申领日期"},
    {K::label, "licence.valid_until", "",
     "出口许可证有效截止日期|许可证有效期至|许可证有效截止日期"},
    {K::label, "declaration.date", "", "申报日期"},
    {K::label, "confirmation.date", "", "确认书日期"},
    {K::label, "vehicle.mileage", "",
     "表显里程|行驶里程|行车里数|公里数|里程数|里程|表显公里数|表显|里程表读数|里程表|公里表|"
     "行驶公里数|"
     "已行驶|行驶了|"
     "行驶|跑了|只跑了|才跑了|才跑|只跑|仅跑|仅行驶|只行驶|开了|只开了|跑过|才开了|刚跑|实表|"
     "真实里程|实际里程"},
    {K::label, "vehicle.powertrain", "",
     "燃料种类|燃料类型|能源类型|能源种类|动力类型|燃油类型|动力形式|能源形式|动力种类"},
    {K::label, "vehicle.displacement", "", "发动机|排量|排气量|发动机排量|工作容积"},
    {K::displacement_and_power, "", "", "排量/功率|排量功率|排量和功率|排量与功率"},
    {K::power, "vehicle.engine_power", "",
     "发动机功率|发动机最大功率|最大净功率|净功率|发动机最大净功率|额定功率(发动机)|发动机最大马力|"
     "发动机马力"},
    {K::power, "vehicle.motor_peak_power", "",
     "电机|电动机|驱动电机|电机功率|电机峰值功率|驱动电机峰值功率|峰值功率|电动机功率|电机总功率|"
     "电机最大功率|电动机总功率|"
     "驱动电机功率|驱动电机最大功率"},
    {K::power, "vehicle.motor_30min_power", "",
     "30分钟功率|30分钟最大功率|三十分钟功率|电机30分钟功率|30min功率|驱动电机30分钟功率|"
     "持续30分钟功率|"
     "30分钟持续功率|30分钟最大净功率"},
    {K::power, "", "", "功率|最大功率|最大马力|马力数|额定功率"},
    {K::label, "vehicle.seats", "", "核定载客|核定载人数|核定载客人数|额定载客|座位数|座位|座椅数"},
    {K::label, "vehicle.doors", "", "车门数|门数"},
    {K::label, "vehicle.colour", "", "车身颜色|外观颜色|颜色|车色|外观"},
    {K::label, "vehicle.brand", "", "车辆品牌|汽车品牌|中文品牌|品牌"},
    {K::label, "vehicle.model", "", "车辆型号|车型|型号|车型名称|产品型号"},
    {K::label, "brand_and_model", "", "品牌型号|厂牌型号|车辆品牌型号"},
    {K::label, "vehicle.manufacturer", "",
     "制造厂名称|车辆制造企业名称|生产企业|车辆生产企业|制造企业|车辆制造厂|生产厂家|制造商|"
     "生产企业名称|"
     "制造企业名称|厂家名称"},
    {K::label, "vehicle.use_nature", "", "使用性质"},
    {K::label, "vehicle.class", "", "车辆类型|车辆种类"},
    {K::label, "vehicle.origin", "", "国产/进口|国产或进口|进口/国产"},
    {K::label, "vehicle.steering", "", "方向盘位置|舵向|左右舵|驾驶位置|方向盘方向"},
    {K::label, "vehicle.battery_health", "", "电池健康度|电池健康|电池健康状态|电池soh"},
    {K::label, "registration.state", "", "机动车状态|车辆状态"},
    {K::label, "registration.mortgage_date", "", "抵押登记日期|抵押日期"},
    {K::label, "registration.mortgage_release", "",
     "解除抵押日期|解除抵押登记日期|注销抵押日期|解押日期"},
    {K::states, "registration.mortgage", "none",
     "解除抵押登记|注销抵押登记|已解押|已解除抵押|抵押已解除|未抵押|全款车|无按揭|没按揭|已解抵押|"
     "不存在抵押"},
    {K::states, "registration.mortgage", "mortgaged",
     "已抵押|抵押中|抵押车|按揭车|按揭中|未解押|未解除抵押|抵押未解除|还没解押|没解押"},
    {K::states, "registration.mortgage", "pledged", "已质押|质押中|质押车"},
    {K::presence, "registration.mortgage", "mortgaged|none",
     "抵押|抵押状态|抵押情况|抵押登记|是否抵押|按揭|贷款"},
    {K::presence, "registration.mortgage", "pledged|", "质押"},
    {K::answers, "registration.state", "A", "正常|a"},
    {K::answers, "registration.state", "B", "转出|b"},
    {K::answers, "registration.state", "C", "被盗抢|c"},
    {K::answers, "registration.state", "D", "停驶|d"},
    {K::answers, "registration.state", "E", "注销|e"},
    {K::answers, "registration.state", "F", "违法未处理|f"},
    {K::answers, "registration.state", "G", "海关监管|g"},
    {K::answers, "registration.state", "H", "事故未处理|h"},
    {K::answers, "registration.state", "I", "嫌疑车|i"},
    {K::answers, "registration.state", "J", "查封|j"},
    {K::answers, "registration.state", "K", "暂扣|k"},
    {K::answers, "registration.state", "L", "强制注销|l"},
    {K::answers, "registration.state", "M", "事故逃逸|m"},
    {K::answers, "registration.state", "N", "锁定|n"},
    {K::states, "registration.sealed", "yes", "被查封|已查封|查封中"},
    {K::presence, "registration.sealed", "yes|no", "查封|查封状态|查封情况"},
    {K::states, "registration.customs_supervised", "yes",
     "海关监管车|海关监管车辆|海关监管中|监管车"},
    {K::states, "registration.stolen", "yes", "盗抢车|被盗抢车|被盗车辆"},
    {K::states, "registration.deregistered", "yes", "已注销|已经注销|已注销登记"},
    {K::states, "registration.ever", "no",
     "未上牌|没上牌|没有上牌|还没上牌|尚未上牌|还未上牌|未上过牌|没上过牌|未注册|未登记|未上户|"
     "没上户|从未上牌|未注册登记|"
     "未办理注册登记|没上过户|未落户|无上牌记录"},
    {K::states, "registration.transferred", "no",
     "0次过户|零次过户|0过户|零过户|未过户|没过户|没有过户|没过过户|未过过户|无过户|过户0次|"
     "过户零次|"
     "过户次数0|过户次数:0|过户次数:0次|过户次数为0|过户次数0次|过户:0次|过户:0|过户次数 "
     "0|过户次数 0次|"
     "过户次数: 0|过户次数: 0次"},
    {K::label, "transfer_count", "", "过户次数|过户记录"},
    {K::states, "vehicle.powertrain", "bev",
     "纯电|纯电动|纯电动汽车|纯电动车|纯电版|纯电车|bev|纯电型"},
    {K::states, "vehicle.powertrain", "phev",
     "插电混动|插电式混动|插混|插电式混合动力|插电混合动力|插电|dm-i|dmi|dm-p|dmp|em-p|c-dm|em-i|"
     "hi4|hi4-t|"
     "hi4-z|phev|插电式混合动力汽车|插电式|插电混|插电混动汽车"},
    {K::states, "vehicle.powertrain", "erev",
     "增程|增程式|增程式电动|增程式混动|增程车|增程版|增程式电动汽车|增程混动|reev|erev|"
     "增程式混合动力|超级增程"},
    {K::states, "vehicle.powertrain", "hev",
     "油电混合|油电混动|双擎|非插电混动|非插电式混合动力|非插电式混动|油混|hev|智能电混双引擎|e:"
     "hev|"
     "油电混合动力|普通混动|不插电混动"},
    {K::states, "vehicle.powertrain", "hybrid",
     "电/汽油|汽油、电|汽油和电|电+汽油|汽油 / "
     "电|油电|混动|混合动力|混动版|混动车|混动型|汽油混合动力|汽油+电|汽油/"
     "电|混合油|汽电混合|混合动力汽车"},
    {K::states, "vehicle.powertrain", "mild",
     "48v轻混|轻混|轻度混动|轻混动|48v轻混系统|轻混系统|48v轻度混合动力|mhev|轻度混合动力"},
    {K::states, "vehicle.powertrain", "petrol", "汽油|汽油车|汽油版|汽油机|汽油发动机"},
    {K::states, "vehicle.powertrain", "fuel", "燃油|燃油车|燃油版|油车"},
    {K::states, "vehicle.powertrain", "diesel", "柴油|柴油车|柴油版|柴油机|柴油发动机"},
    {K::states, "vehicle.powertrain", "gas", "天然气|液化石油气|cng|lpg|油气两用"},
    {K::states, "vehicle.powertrain", "fcev", "氢燃料电池|氢燃料|燃料电池|氢能源"},
    {K::answers, "vehicle.powertrain", "bev", "电|电动|电能|c|c电|c:电"},
    {K::answers, "vehicle.powertrain", "petrol", "a|92号|95号|92#|95#"},
    {K::answers, "vehicle.powertrain", "diesel", "b"},
    {K::answers, "vehicle.powertrain", "hybrid", "o"},
    {K::answers, "vehicle.powertrain", "gas", "e|f"},
    {K::answers, "vehicle.powertrain", "fcev", "p|氢"},
    {K::states, "vehicle.steering", "left",
     "左舵|左舵车|左軚|左置方向盘|方向盘在左|方向盘左置|方向盘在左边|左驾|左方向盘|左侧方向盘"},
    {K::states, "vehicle.steering", "right",
     "右舵|右舵车|右軚|右置方向盘|方向盘在右|方向盘右置|方向盘在右边|右驾|右方向盘|右侧方向盘"},
    {K::answers, "vehicle.steering", "left", "左|左边|左侧|左置"},
    {K::answers, "vehicle.steering", "right", "右|右边|右侧|右置"},
    {K::states, "vehicle.steering_converted", "yes", "右改左|左改右|右舵改左舵|左舵改右舵"},
    {K::states, "vehicle.seats", "4", "四座|四座版"},
    {K::states, "vehicle.seats", "5", "五座|五座版"},
    {K::states, "vehicle.seats", "6", "六座|六座版"},
    {K::states, "vehicle.seats", "7", "七座|七座版"},
    {K::states, "vehicle.origin", "domestic", "国产车|国产车辆"},
    {K::states, "vehicle.origin", "imported", "进口车|平行进口|平行进口车|原装进口|进口车辆"},
    {K::answers, "vehicle.origin", "domestic", "国产|a国产|a"},
    {K::answers, "vehicle.origin", "imported", "进口|海关进口|b"},
    {K::states, "vehicle.use_nature", "private", "非营运|非营业|非运营"},
    {K::states, "vehicle.use_nature", "rental", "租赁车|租赁车辆"},
    {K::states, "vehicle.use_nature", "taxi", "出租客运|出租车|网约车|预约出租客运"},
    {K::states, "vehicle.use_nature", "instruction", "教练车"},
    {K::states, "vehicle.use_nature", "school_bus", "校车"},
    {K::answers, "vehicle.use_nature", "operating", "营运|营业|运营|公路客运|旅游客运"},
    {K::answers, "vehicle.use_nature", "rental", "租赁"},
    {K::answers, "vehicle.use_nature", "instruction", "教练"},
    {K::answers, "vehicle.use_nature", "bus", "公交客运|公交"},
    {K::answers, "vehicle.use_nature", "freight", "货运"},
    {K::answers, "vehicle.use_nature", "special", "警用|救护|消防|工程救险"},
    {K::other, "vehicle.use_nature", "", "营转非|出租转非|租赁转非"},
    {K::answers, "vehicle.class", "passenger_car",
     "小型轿车|小型普通客车|小型客车|轿车|小型越野客车|小型专用客车|微型轿车|越野客车|微型客车|"
     "乘用车|"
     "小型新能源汽车|suv|mpv|小轿车"},
    {K::answers, "vehicle.class", "commercial",
     "重型货车|轻型货车|中型货车|微型货车|大型客车|中型客车|重型半挂牵引车|轻型厢式货车|"
     "重型自卸货车|"
     "轻型普通货车|多用途货车|皮卡|货车|大型普通客车|商用车|重型厢式货车|轻型多用途货车"},
    {K::answers, "vehicle.class", "trailer", "挂车|半挂车|重型半挂车"},
    {K::answers, "vehicle.class", "three_wheeled", "三轮汽车"},
    {K::answers, "vehicle.class", "low_speed_truck", "低速货车"},
    {K::states, "vehicle.colour", "black", "黑色|纯黑色|曜石黑|曜夜黑"},
    {K::states, "vehicle.colour", "other",
     "白色|珍珠白|银色|米色|黄色|金色|橙色|象牙白|极地白|雪域白|天山白|纯白|香槟色|珠光白|浅灰色|"
     "浅蓝色"},
    {K::states, "vehicle.colour", "dark", "深灰色|深灰|深蓝色|墨绿色|深绿色|藏青色|深棕色"},
    {K::states, "vehicle.colour", "dark|other", "灰色|蓝色|红色|绿色|棕色|紫色|咖啡色"},
    {K::answers, "vehicle.colour", "black", "黑"},
    {K::answers, "vehicle.colour", "other", "白|银|黄|橙|金"},
    {K::answers, "vehicle.colour", "dark|other", "灰|蓝|红|绿|棕|紫"},
    {K::other, "", "",
     "内饰|内饰颜色|黑色内饰|白色内饰|红色内饰|棕色内饰|米色内饰|黑内|白内|黑内饰|内饰黑色|内饰黑|"
     "内饰:黑色|内饰米色|内饰棕色|内饰红色|黑色轮毂|黑色车顶|黑顶|黑色真皮|红色卡钳|米色真皮"},
    {K::states, "history.major_accident", "no",
     "无事故|没有事故|没事故|非事故车|零事故|无重大事故|没有重大事故|不是事故车|没出过事故|"
     "无大事故|"
     "非重大事故|无任何事故|没发生过事故|未发生事故|非事故|没撞过|没有出过事故|未出过事故|无事故车|"
     "没有发生过事故"},
    {K::states, "history.major_accident", "yes", "事故车|重大事故车|大事故车|大事故"},
    {K::presence, "history.major_accident", "yes|no", "重大事故|重大事故记录"},
    {K::presence, "history.major_accident", "|no", "事故|事故记录|事故情况|交通事故"},
    {K::states, "history.flood", "no",
     "非泡水车|非水泡车|无泡水|无水泡|非泡水|非水泡|非水淹|没泡过水|未泡水|没有泡水|无涉水|无水淹|"
     "无泡水史"},
    {K::states, "history.flood", "yes", "泡水车|水泡车|水淹车|泡过水"},
    {K::presence, "history.flood", "yes|no", "泡水|水泡|水淹|涉水"},
    {K::states, "history.fire", "no", "无火烧|非火烧车|非火烧|没有火烧|未过火|没过火|无火烧史"},
    {K::states, "history.fire", "yes", "火烧车|过火车"},
    {K::presence, "history.fire", "yes|no", "火烧|过火"},
    {K::states, "no_accident_flood_fire", "",
     "无事故水泡火烧|无事故泡水火烧|无事故无水泡无火烧|非事故水泡火烧|"
     "无重大事故水泡火烧|无重大事故无水泡无火烧|无事故、水泡、火烧|无事故、泡水、火烧|"
     "无事故/水泡/"
     "火烧|无事故火烧水泡|无事故、无水泡、无火烧|无事故,无水泡,无火烧|无重大事故、泡水、火烧|"
     "无重大事故、火烧、水泡|没有事故水泡火烧|无重大事故火烧水泡"},
    {K::states, "no_flood_fire", "",
     "无水泡火烧|无泡水火烧|非水泡火烧|无火烧水泡|无水泡、火烧|无泡水、火烧|无火烧、水泡|"
     "无火烧泡水|非泡水火烧车"},
    {K::states, "history.rollover", "yes", "翻过车|侧翻车"},
    {K::states, "vehicle.modified", "no",
     "无改装|未改装|没改装|没有改装|未经改装|无任何改装|没改过|原厂未改"},
    {K::states, "vehicle.modified", "yes", "改装车|有改装|已改装|改装过"},
    {K::presence, "vehicle.modified", "yes|no", "改装|改装情况|是否改装"},
    {K::presence, "registration.certificate_held", "yes|no",
     "机动车登记证书|登记证书|绿本|大绿本|登记证|大本"},
    {K::states, "registration.certificate_held", "yes",
     "绿本在手|大绿本在手|登记证书在手|登记证在手|大本在手|绿本齐全"},
    {K::states, "registration.certificate_held", "no",
     "绿本在银行|绿本押在银行|登记证书在银行|绿本不在|绿本丢失|绿本丢了|登记证书丢失|绿本押着|"
     "登记证书遗失"},
    {K::presence, "confirmation.held", "yes|no",
     "售后维修服务确认书|售后服务确认书|维修服务确认书|售后维修确认书|售后确认书|厂家确认书|"
     "厂家售后确认书|"
     "售后维修服务确认函|售后确认函|厂家确认函|确认书|确认函"},
    {K::presence, "inspection.report_held", "yes|no",
     "检测报告|第三方检测报告|产品检测报告|质量检测报告|出口检测报告|检验报告|车辆检测报告|"
     "第三方检测"},
    {K::presence, "paper.battery_report", "yes|no", "电池检测报告|电池报告|动力电池检测报告"},
    {K::presence, "licence.held", "yes|no", "出口许可证"},
    {K::presence, "registration.open_violations", "yes|no",
     "违章|违法记录|交通违法|违章记录|未处理违章|违章情况"},
    {K::states, "registration.open_violations", "no",
     "违章已处理|违章已清|违章全部处理|违章处理完毕|违章清零|违章已经处理|0违章|零违章"},
    {K::document, "certificate", "", "机动车登记证书:"},
    {K::document, "driving_licence", "", "行驶证|机动车行驶证|中华人民共和国机动车行驶证"},
    {K::document, "conformity", "",
     "机动车整车出厂合格证|整车出厂合格证|合格证|车辆合格证|车辆一致性证书|一致性证书|coc证书"},
    {K::document, "licence", "",
     "中华人民共和国出口许可证|出口许可证附加信息表|出口许可证附页|出口许可证:"},
    {K::document, "invoice", "", "二手车销售统一发票|机动车销售统一发票|发票"},
    {K::document, "declaration", "", "报关单|出口货物报关单"},
    {K::have, "", "",
     "有|带|齐全|在手|具备|含|已有|已具备|已出|已取得|已拿到|已开|是|附|附带|提供了|已办好|已办|"
     "都有|已经有|已开好|出好了"},
    {K::lack, "", "",
     "无|没有|没|未取得|没拿到|未开|没办|暂无|否|非|不带|缺|没有任何|无任何|还没有|丢失|没开|未办|"
     "未提供|未出|不存在|没办过|还没办|未发生|未办理|没有办理|未办"},
    {K::plan, "obtain", "",
     "可提供|可以提供|能提供|可办|可以办|能办|可以开|可开|能开|可出|可以出|能出|厂家可出|"
     "可协助办理|包办|可以办理|可办理|可配合办理|可申请"},
    {K::negation, "obtain", "",
     "厂家不给开|厂家不给办|厂家不肯开|不能提供|无法提供|提供不了|开不了|办不了|办不到|拿不到|"
     "不给开|不出|不能开|无法办理|不能办|不能办理|开不出|开不出来|无法开具|不提供|"
     "不给出|厂家不给|厂家不出|厂家不开|出不了|不可提供|无法取得|不肯开|不愿开|没办法开|不予开具|"
     "拿不出"},
    {K::plan, "", "",
     "正在办理|办理中|正在|在办|预计|计划|准备|打算|将于|即将|可以|可|待|如果|若|等|之后|争取|将|"
     "最快|最早|要求|需要|希望|要|想要|求"},
    {K::wanted, "", "", "求购|想买|收购|想要一台|寻找|求一台|想购买|想收|收车|急求|高价收"},
    {K::plan, "forbid", "", "不能|无法|不可以|不允许|不让|禁止"},
    {K::negation, "", "", "不是|非|不|并非|无|未|还未|尚未|还没|没|没有|不算|不属于|拒绝|不要|除"},
    {K::filler, "", "",
     "办理|已办理|办了|完成|已完成|为|是|于|在|的|了|是在|就是|中国|国内|首次|初次|仅|只有|才|就|"
     "表显|目前|号|已|刚|至今|均为|共|实际|应该是|填写|显示|"
     "仅有|厂家|原厂|生产企业|主机厂"},
    {K::approximate, "", "", "约|大约|大概|左右|将近"},
    {K::bound, "", "",
     "不到|不超过|超过|小于|低于|大于|近|多于|少于|接近|以内|以下|以上|多|余|几|不足|出头|不高于|"
     "起"},
    {K::relative, "", "",
     "个月前|天前|上个月|上月|去年|今年|昨天|前天|年前|刚刚|今天|明年|下个月|本月|前年|周前|上周|"
     "半年前|个月内|月底|月初|年初|年底"},
    {K::unit, "wan_km", "", "万公里|万km|万千米|w公里|wkm|万 公里|万 km"},
    {K::unit, "km", "", "公里|千米"},
    {K::unit, "kw", "", "千瓦"},
    {K::unit, "hp", "", "马力|匹马力|匹|ps"},
    {K::unit, "cm3", "", "毫升|ml|cc|立方厘米"},
    {K::unit, "litre", "", "升"},
    {K::unit, "seat", "", "座|人座|座位|人|座版"},
    {K::unit, "door", "", "门"},
    {K::unit, "year_model", "", "款"},
    {K::unit, "other", "",
     "公里/小时|km/"
     "h|公里每小时|牛米|n·m|n.m|nm|mm|毫米|kg|千克|公斤|吨|kwh|度|度电|千瓦时|秒|年|月|日|天|个|台|"
     "辆|次|小时|"
     "分钟|万次|英寸|寸|l/100km|升/百公里|l/"
     "百公里|公里续航|公里纯电续航|km续航|km纯电续航|公里质保|公里保养|公里纯电|万公里质保|"
     "公里综合续航|公里的续航|公里超长续航|km超长续航|km综合续航|v|kw快充|kw充电"},
    {K::scale, "4", "", "万|w"},
    {K::scale, "3", "", "千"},
    {K::currency, "CNY", "", "元|人民币|rmb|cny|块|块钱|元人民币|元/台|元一台"},
    {K::currency, "USD", "", "美元|美金|美刀|刀|usd|us$|$|美元/台|美金/台"},
    {K::currency, "EUR", "", "欧元|eur|€"},
    {K::currency, "RUB", "", "卢布|rub|₽"},
    {K::currency, "KZT", "", "坚戈|kzt|₸"},
    {K::currency, "AED", "", "迪拉姆|aed"},
    {K::currency, "UZS", "", "苏姆|uzs"},
    {K::price, "", "",
     "现价|现售|价格|报价|售价|一口价|离岸价|到岸价|成交价|车价|出口价|fob|cif|exw|单价|fob价|"
     "cif价|fob价格|车价合计|车价合计(小写)|"
     "总价|底价|裸车价|批发价|含税价|fob报价|cif报价|优惠价|卖价"},
    {K::other, "money", "",
     "指导价|官方指导价|厂家指导价|新车指导价|新车价|新车含税价|定金|订金|押金|运费|海运费|关税|"
     "保险费|首付|月供|"
     "国内价|原价|落地价|报废税|清关费|手续费|购置税|补贴|置换补贴|市场价|保证金|税费|服务费|利润|"
     "加价"},
    {K::other, "date", "",
     "年检有效期|年检有效期至|检验有效期至|检验有效期|年检到期|年检|年审|年审到期|保险到期|"
     "保险到期日|交强险到期|交强险|商业险到期|商业险|发布时间|发布日期|更新时间|"
     "发布|更新|临牌有效期|临牌|临时牌照|临时号牌|有效期至|有效期|质保到期|质保|开票日期|发票日期|"
     "购车日期|购买日期|提车日期|提车时间|"
     "合格证发证日期|合格证日期|三电|三电质保|整车质保|电池质保|电机质保|出生日期|打印日期|"
     "检测日期|检测时间|检验日期|强制报废期止|强制报废期|预计到港|预计发运|船期|装船日期|etd|eta|"
     "出口日期|"
     "合同日期|签约日期|日期|时间|上市时间|上市日期|截止|截止日期|保险|到期|有效|保险有效期|"
     "保养日期|上次保养|拍摄时间|发车时间|"
     "到货时间|交车时间|交货时间|到港时间|报名|看车时间|检验记录|上市"},
    {K::other, "number", "",
     "纯电模式|纯电行驶|纯电里程|纯电驱动|纯电可跑|纯电跑|纯电能跑|纯电续驶|纯电续驶里程|"
     "纯电可以跑|续航|续航里程|纯电续航|纯电续航里程|综合续航|cltc|wltc|nedc|cltc续航|wltc续航|"
     "cltc纯电续航|cltc纯电续航里程|wltc纯电续航|工信部续航|综合续航里程|"
     "最高车速|最高设计车速|整备质量|总质量|车辆总质量|核定载质量|额定载质量|准牵引总质量|轴距|"
     "轮距|轴数|轮胎数|轮胎规格|外廓尺寸|长宽高|尺寸|钢板弹簧片数|"
     "货厢内部尺寸|驾驶室载客|驾驶室准乘人数|电池容量|电池能量|电池电量|油耗|百公里油耗|综合油耗|"
     "扭矩|最大扭矩|电机扭矩|充电功率|快充功率|加速|百公里加速|"
     "档案编号|编号|机动车登记证书编号|登记证书编号|登记证号|合格证编号|整车合格证编号|发动机号|"
     "发动机号码|发动机型号|底盘型号|底盘id|电机号|电机型号|合同号|"
     "发票代码|发票号码|许可证号|出口许可证号|海关编号|预录入编号|商品编码|数量|库存|台数|油箱容积|"
     "轴荷|燃油标号|变速箱|挡位|档位|排放标准|排放|环保标准|"
     "排放阶段|车龄|配置|质保里程|保养里程|电池类型|电池型号|接近角|离去角|行李厢容积|后备箱容积|"
     "商品名称|规格型号|气缸数|缸数|公告型号|公告批次|"
     "百公里|综合功率|系统综合功率|系统功率|综合马力|系统综合马力|总功率|综合最大功率|系统最大功率|"
     "发电机功率|增程器功率|卖了|已售|出口了|交付|保养|首保|"
     "保养周期|前电机功率|后电机功率|前电机|后电机|前电动机最大功率|后电动机最大功率|车辆名称|系列|"
     "车系|变速器|驱动方式|驱动|备注|产地|车况|起运港|"
     "指运港|装运港|库存编号|车源编号|原产国|原产国(地区)"},
    {K::other, "steering_form", "", "转向形式|转向方式|转向系统|转向类型|转向助力|转向"},
    {K::personal, "owner", "",
     "机动车所有人|所有人|车主|车主姓名|车主名称|机动车所有人/身份证明名称/"
     "号码|姓名|联系人|买方单位/个人|卖方单位/个人|购买方名称|"
     "抵押权人姓名/名称|抵押权人|身份证明名称|所有人姓名|买方|卖方|车主信息|销售经理|销售顾问"},
    {K::personal, "address", "", "住址|地址|车主地址|看车地址|家庭住址|联系地址"},
    {K::personal, "identity", "",
     "身份证号|身份证号码|身份证|身份证明号码|证件号码|买方单位代码/"
     "身份证号码|统一社会信用代码|护照号|护照号码"},
    {K::personal, "plate", "", "号牌号码|车牌号|车牌号码|车牌照号|机动车登记编号|牌照号|车牌|牌照"},
    {K::personal, "phone", "",
     "电话|联系电话|手机|手机号|手机号码|微信|微信号|联系方式|qq|邮箱|电子邮箱|whatsapp"},
    {K::toward, "", "label",
     "出口国|目的国|目的国家|目的地|出口国别|出口目的国|出口国家|运抵国|运抵国(地区)|最终目的国|"
     "最终目的国(地区)|进口国(地区)|进口国|销往国|"
     "运抵国/地区|最终目的国/地区"},
    {K::toward, "", "",
     "目的港|出口至|出口到|发往|运往|运到|运至|发到|销往|卖到|送到|出口去|去往|出口往|发去|出口|"
     "发运至|发货到"},
    {K::company, "", "",
     "公司|专业|我司|本公司|多年|大量|主营|团队|致力|一站式|各国|等国|等国家|全球"},
};

}  // namespace

TermTable chinese_terms() { return {terms, sizeof terms / sizeof terms[0]}; }

}  // namespace zerokm
