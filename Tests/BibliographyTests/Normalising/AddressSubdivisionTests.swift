import Testing

@testable import Bibliography

/// Addresses that begin with a department, as MEDLINE and Inspec have them.
struct AddressSubdivisionTests {
  private func institution(_ address: String) -> String {
    let resolved = AddressResolver(countryNames: SeedCountries.names).resolve(address)
    return "\(resolved.institution ?? "-")|\(resolved.city ?? "-")"
  }

  @Test(arguments: [
    (
      "Department of Medicine, University of Plover, Umea, Sweden.", "University of Plover|Umea"
    ),
    (
      "From the Department of Surgery, Eider Hospital, Tromso, Norway.", "Eider Hospital|Tromso"
    ),
    (
      "Sch. of Eng., Heron Technol. Univ., Singapore, Singapore.", "Heron Technol. Univ.|-"
    ),
    ("Dept. of Electr. Eng., Knot Univ., Ankara, Turkey.", "Knot Univ.|Ankara"),
    ("Faculty of Medicine, Knot University, Cairo, Egypt.", "Knot University|Cairo"),
    (
      "Departamento de Química, Universidade Federal de Garça, Garça, Brazil.",
      "Universidade Federal de Garça|Garça"
    ),
    ("Lehrstuhl für Physik, Universität Reiher, Reiher, Germany.", "Universität Reiher|Reiher"),
    (
      "Institute of Tides, Heron Academy of Sciences, Gdansk, Poland.",
      "Heron Academy of Sciences|Gdansk"
    ),
    ("Medical Faculty, University Hospital Eider, Oslo, Norway.", "University Hospital Eider|Oslo"),
  ])
  func `the organisation behind a department is the institution`(
    address: String, expected: String
  ) {
    #expect(institution(address) == expected)
  }

  @Test(arguments: [
    ("Univ Plover, Dept Med, Umea, Sweden.", "Univ Plover|Umea"),
    ("Dept Tide, Umea, Sweden.", "Dept Tide|Umea"),
    ("Department of Tides, Umea, Sweden.", "Department of Tides|Umea"),
    ("Inst Phys, Univ Campus, Umea, Sweden.", "Inst Phys|Umea"),
    ("Heron School of Economics, Umea, Sweden.", "Heron School of Economics|Umea"),
    ("Institute of Tides, Umea, Sweden.", "Institute of Tides|Umea"),
    ("Hosp Univ Plover, Univ Plover, Umea, Sweden.", "Hosp Univ Plover|Umea"),
  ])
  func `an organisation that stands first is the institution`(address: String, expected: String) {
    #expect(institution(address) == expected)
  }
}
