/// Tells a department from the organisation that it is a part of, where an address begins with the
/// department: "Department of Medicine, University of X, Y, UK".
///
/// The Core Collection begins with the organisation, and abbreviates without full stops ("Dept Med");
/// MEDLINE, Inspec and others give the address as its author wrote it.
enum AddressSubdivision {
  /// The place of the organisation among the parts before the country: that of the first part, unless
  /// it is a department and an organisation stands behind it.
  static func organisation(in parts: [String]) -> Int {
    guard parts.count > 1, isSubdivision(parts[0]) else { return 0 }
    return parts.indices.dropFirst().first { isOrganisation(parts[$0]) } ?? 0
  }

  /// Whether a part names a department, faculty, school … of something.
  static func isSubdivision(_ part: String) -> Bool {
    guard mayBegin(part) else { return false }
    var words = AddressResolver.nameKey(part).split(separator: " ")
    while let first = words.first, first == "FROM" || first == "THE" { words.removeFirst() }
    guard let first = words.first else { return false }
    if always.contains(String(first)) { return true }
    if let last = words.last, words.count > 1, atEnd.contains(String(last)) { return true }
    // "Dept Med" and "Inst Phys" are the Core Collection's; "Dept. of" and "Inst. Phys." are not.
    guard beforeOf.contains(String(first)), words.count > 1 else { return false }
    return prepositions.contains(String(words[1])) || part.utf8.contains(0x2E)
  }

  /// Whether a part names a university, a hospital, an academy or a company.
  static func isOrganisation(_ part: String) -> Bool {
    if isSubdivision(part) { return false }
    return AddressResolver.nameKey(part).split(separator: " ").contains { word in
      companies.contains(String(word)) || roots.contains { word.hasPrefix($0) }
    }
  }

  /// Sends most parts of the Core Collection away early: no subdivision begins with "Univ".
  private static func mayBegin(_ part: String) -> Bool {
    guard let first = part.utf8.first else { return false }
    return first | 0x20 != 0x75 || part.utf8.dropFirst(3).first.map { $0 | 0x20 } != 0x76
  }

  private static let always: Set<String> = [
    "DEPARTMENT", "DEPARTMENTS", "DEPARTAMENTO", "DEPARTEMENT", "DIPARTIMENTO", "FACULTY",
    "FACULTAD", "FACULDADE", "FACULTE", "FACOLTA", "FAKULTAT", "FAKULTAET", "LEHRSTUHL",
    "ABTEILUNG",
  ]
  private static let atEnd: Set<String> = ["DEPARTMENT", "FACULTY", "DIVISION"]
  private static let beforeOf: Set<String> = [
    "DEPT", "DEP", "DEPTO", "FAC", "SCHOOL", "SCH", "SCHOOLS", "DIVISION", "DIV", "SECTION",
    "UNIT", "CHAIR", "INSTITUTE", "INST", "INSTITUT", "INSTITUTO", "ISTITUTO", "LABORATORY", "LAB",
    "LABS", "LABORATORIO", "LABORATOIRE", "CLINIC", "CLINICA", "KLINIK", "CENTER", "CENTRE",
    "CENTRO", "ZENTRUM", "SERVICE", "SERVICIO", "SERVICO", "SERVIZIO", "UNIDAD", "UNIDADE",
    "UNITA", "PROGRAM", "PROGRAMME", "PROGRAMA", "CURSO", "ESCOLA", "ESCUELA", "SCUOLA", "ECOLE",
    "CATEDRA", "CATTEDRA", "GROUP", "COLLEGE",
  ]
  private static let prepositions: Set<String> = [
    "OF", "FOR", "DE", "DA", "DO", "DEL", "DELLA", "DI", "DES", "DU", "FUR", "FUER", "AND", "EN",
    "IN",
  ]
  private static let roots = [
    "UNIV", "HOSP", "KLINIKUM", "POLITEC", "POLYTECH", "ACAD", "AKADEM", "ACCADEM", "COLLEGE",
    "MINIST",
  ]
  private static let companies: Set<String> = ["INC", "LTD", "GMBH", "CORP", "LLC"]
}
