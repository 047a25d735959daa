// DiallingPlan.swift: a telephone or fax number as it is dialled from the sender's country.

/// International calling codes and the prefixes with which calls begin.
///
/// Codes are those of ITU-T E.164; exit and trunk prefixes those that the countries' operators publish. Where a
/// country has no single exit prefix the number is shown with `+`.
public enum DiallingPlan {
  /// A number in the form of RFC 3966 (`+86 10 6529 2345`) as it is dialled from `country`.
  ///
  /// From the number's own country the national form is given, `010 6529 2345`; from elsewhere the exit prefix and the
  /// full number. A number that does not begin with `+` and a known calling code, or an unknown country, is left as it is.
  public static func dialled(_ number: String, from country: Country?) -> String {
    guard let country, number.hasPrefix("+") else { return number }
    let digits = number.dropFirst()
    guard let code = callingCodes[country.code] else { return number }
    let ownCode = "\(code)"
    if digits.hasPrefix(ownCode + " ") || digits.hasPrefix(ownCode + "-") {
      let national = digits.dropFirst(ownCode.count + 1)
      if let prefix = trunkPrefixes[country.code] { return prefix + national }
      return zeroCountries.contains(country.code) ? "0" + national : number
    }
    guard let exit = exitPrefix(of: country) else { return number }
    return "\(exit) \(digits)"
  }

  /// The prefix that begins a call abroad; nil where it depends on the operator or is not known.
  private static func exitPrefix(of country: Country) -> String? {
    if let special = exitPrefixes[country.code] { return special.isEmpty ? nil : special }
    return callingCodes[country.code] == 1 ? "011" : "00"
  }

  /// Countries whose exit prefix is neither 00 nor, in the North American plan, 011; empty: it depends on the operator.
  private static let exitPrefixes = [
    "AU": "0011", "BR": "", "BY": "", "CL": "", "CO": "", "CU": "119", "GY": "001", "HK": "", "ID": "",
    "IL": "",
    "JP": "010", "KE": "000", "KH": "", "KR": "", "KZ": "", "NG": "009", "RU": "", "SG": "", "TH": "",
    "TJ": "",
    "TM": "", "TW": "", "TZ": "000", "UG": "000", "UZ": "",
  ]

  /// Countries whose national numbers begin with 0. Where that is not known, the number is left as it is.
  private static let zeroCountries: Set<String> = [
    "AE", "AF", "AL", "AM", "AT", "AU", "AZ", "BA", "BD", "BE", "BG", "BR", "CH", "CN", "CU", "DE", "DZ",
    "EC",
    "EG", "ET", "FI", "FR", "GB", "GE", "GH", "HR", "ID", "IE", "IL", "IN", "IQ", "IR", "JO", "JP", "KE",
    "KG",
    "KH", "KR", "LA", "LB", "LK", "LT", "LY", "MA", "MD", "ME", "MG", "MK", "MM", "MN", "MY", "NA", "NG",
    "NL",
    "NP", "NZ", "PE", "PH", "PK", "PY", "RO", "RS", "RW", "SA", "SD", "SE", "SI", "SK", "SY", "TH", "TR",
    "TW",
    "TZ", "UA", "UG", "VE", "VN", "YE", "ZA", "ZM", "ZW",
  ]

  /// Countries whose national numbers do not begin with 0; empty: with nothing.
  private static let trunkPrefixes = [
    "AD": "", "AR": "", "BZ": "", "CI": "", "CL": "", "CM": "", "CR": "", "CV": "", "CY": "", "CZ": "",
    "DK": "",
    "DO": "1 ", "EE": "", "ES": "", "GR": "", "GT": "", "HK": "", "HN": "", "HU": "06 ", "IS": "", "IT": "",
    "KZ": "8 ", "LT": "0", "LU": "", "LV": "", "MC": "", "MO": "", "MT": "", "MX": "", "NI": "", "NO": "",
    "OM": "",
    "PA": "", "PL": "", "PT": "", "PY": "0", "QA": "", "RU": "8 ", "SG": "", "SM": "", "SN": "", "SV": "",
    "TN": "",
    "US": "1 ", "CA": "1 ", "PR": "1 ", "JM": "1 ", "TT": "1 ", "VA": "",
  ]

  private static let callingCodes: [String: Int] = [
    "AD": 376, "AE": 971, "AF": 93, "AL": 355, "AM": 374, "AO": 244, "AR": 54, "AT": 43, "AU": 61, "AZ": 994,
    "BA": 387,
    "BD": 880, "BE": 32, "BF": 226, "BG": 359, "BH": 973, "BI": 257, "BJ": 229, "BN": 673, "BO": 591,
    "BR": 55, "BT": 975,
    "BW": 267, "BY": 375, "BZ": 501, "CA": 1, "CD": 243, "CF": 236, "CG": 242, "CH": 41, "CI": 225, "CL": 56,
    "CM": 237,
    "CN": 86, "CO": 57, "CR": 506, "CU": 53, "CV": 238, "CY": 357, "CZ": 420, "DE": 49, "DJ": 253, "DK": 45,
    "DO": 1,
    "DZ": 213, "EC": 593, "EE": 372, "EG": 20, "ER": 291, "ES": 34, "ET": 251, "FI": 358, "FJ": 679, "FR": 33,
    "GA": 241,
    "GB": 44, "GE": 995, "GH": 233, "GM": 220, "GN": 224, "GQ": 240, "GR": 30, "GT": 502, "GW": 245,
    "GY": 592, "HK": 852,
    "HN": 504, "HR": 385, "HT": 509, "HU": 36, "ID": 62, "IE": 353, "IL": 972, "IN": 91, "IQ": 964, "IR": 98,
    "IS": 354,
    "IT": 39, "JM": 1, "JO": 962, "JP": 81, "KE": 254, "KG": 996, "KH": 855, "KP": 850, "KR": 82, "KW": 965,
    "KZ": 7,
    "LA": 856, "LB": 961, "LI": 423, "LK": 94, "LR": 231, "LS": 266, "LT": 370, "LU": 352, "LV": 371,
    "LY": 218, "MA": 212,
    "MC": 377, "MD": 373, "ME": 382, "MG": 261, "MK": 389, "ML": 223, "MM": 95, "MN": 976, "MO": 853,
    "MR": 222, "MT": 356,
    "MU": 230, "MV": 960, "MW": 265, "MX": 52, "MY": 60, "MZ": 258, "NA": 264, "NE": 227, "NG": 234,
    "NI": 505, "NL": 31,
    "NO": 47, "NP": 977, "NZ": 64, "OM": 968, "PA": 507, "PE": 51, "PG": 675, "PH": 63, "PK": 92, "PL": 48,
    "PR": 1,
    "PS": 970, "PT": 351, "PY": 595, "QA": 974, "RO": 40, "RS": 381, "RU": 7, "RW": 250, "SA": 966, "SD": 249,
    "SE": 46,
    "SG": 65, "SI": 386, "SK": 421, "SL": 232, "SM": 378, "SN": 221, "SO": 252, "SR": 597, "SS": 211,
    "ST": 239, "SV": 503,
    "SY": 963, "SZ": 268, "TD": 235, "TG": 228, "TH": 66, "TJ": 992, "TM": 993, "TN": 216, "TR": 90, "TT": 1,
    "TW": 886,
    "TZ": 255, "UA": 380, "UG": 256, "US": 1, "UY": 598, "UZ": 998, "VA": 39, "VE": 58, "VN": 84, "YE": 967,
    "ZA": 27,
    "ZM": 260, "ZW": 263,
  ]
}
