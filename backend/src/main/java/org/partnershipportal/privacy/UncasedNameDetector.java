package org.partnershipportal.privacy;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form of address with a name in scripts without capitals: Thai, Lao, Khmer, Burmese
 * and Chinese. The words that begin like a form of address (employer, broker, quality)
 * are named here, because in these scripts nothing else tells them apart.
 */
final class UncasedNameDetector implements Detector {

	private static final String THAI = "[\u0e01-\u0e4e]";

	private static final String LAO = "[\u0e81-\u0ecd]";

	private static final String KHMER = "[\u1780-\u17d3]";

	private static final String BURMESE = "[\u1000-\u103f]";

	private static final String HAN = "[\u4e00-\u9fff]";

	private static final Pattern NAMES = Pattern.compile(
			// Thai: given name and surname with a space between, or a given name that
			// stands alone
			"(?:นางสาว|น\\.ส\\.|เด็กชาย|เด็กหญิง|ด\\.ช\\.|ด\\.ญ\\.|นาย(?!จ้าง|หน้า|อำเภอ|ก|ทุน|ทะเบียน|ท่า|ตำรวจ|ทหาร|แพทย์|ช่าง|ประกัน|ด่าน)"
					+ "|นาง(?!แบบ|ฟ้า|พยาบาล|เอก|งาม|สาว|โลม)) ?" + THAI + "{2,20}+(?: " + THAI + "{2,25}+)" + "|(?<!"
					+ THAI
					+ ")(?:นางสาว|น\\.ส\\.|ด\\.ช\\.|ด\\.ญ\\.|นาย(?!จ้าง|หน้า|อำเภอ|ก|ทุน|ทะเบียน|ท่า|ตำรวจ|ทหาร|แพทย์|ช่าง|ประกัน|ด่าน)) ?"
					+ THAI + "{2,12}+(?!" + THAI + ")" + "|(?<!" + THAI
					+ ")(?:คุณ(?!ภาพ|ค่า|สมบัติ|ธรรม|ลักษณะ|วุฒิ|สามารถ|จะ|ได้|มี|ต้อง|ควร)|ดร\\.|พ\\.ต\\.[ทอ]\\.|ร\\.ต\\.[ทอ]\\.|ด\\.ต\\.|ส\\.ต\\.[ทอ]\\.) ?"
					+ THAI + "{2,15}+ " + THAI + "{2,25}+"
					// Lao
					+ "|(?<!" + LAO + ")(?:ທ້າວ|ນາງສາວ|ນາງ|ທ່ານ) ?" + LAO + "{2,20}+ " + LAO + "{2,20}+"
					// Khmer
					+ "|(?<!" + KHMER + ")(?:លោកស្រី|អ្នកស្រី|លោក|កញ្ញា) ?" + KHMER + "{2,16}+ " + KHMER + "{2,16}+"
					// Burmese
					+ "|(?<!" + BURMESE + ")(?:ဒေါ်(?!လာ)|ဦး(?!စီး|တည်|ဆုံး|ရေ|နှောက်|စွာ)|မောင်) ?" + BURMESE
					+ "{3,24}+"
					// Chinese
					+ "|[王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許邓鄧冯馮韩韓曹曾彭萧蔡潘田董袁于余叶葉蒋蔣杜苏蘇魏程吕呂丁沈任姚卢盧傅钟鍾姜崔谭譚廖范汪陆陸金石戴贾夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严武莫孔向汤]"
					+ HAN + "{0,2}(?:先生|女士|小姐|太太)");

	@Override
	public void detect(String text, Consumer<Finding> found) {
		Matcher matcher = NAMES.matcher(text);
		while (matcher.find()) {
			found.accept(new Finding(PersonalDataForm.TITLE_AND_NAME, matcher.start(), matcher.end()));
		}
	}

}
