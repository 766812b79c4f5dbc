extension FieldName {
  // MARK: the frame of a tagged file
  @inlinable public static var fn: FieldName { FieldName("F", "N") }
  @inlinable public static var vr: FieldName { FieldName("V", "R") }
  @inlinable public static var er: FieldName { FieldName("E", "R") }
  @inlinable public static var ef: FieldName { FieldName("E", "F") }

  // MARK: the full record of the Core Collection, in the order of an export
  @inlinable public static var pt: FieldName { FieldName("P", "T") }
  @inlinable public static var au: FieldName { FieldName("A", "U") }
  @inlinable public static var af: FieldName { FieldName("A", "F") }
  @inlinable public static var ba: FieldName { FieldName("B", "A") }
  @inlinable public static var bf: FieldName { FieldName("B", "F") }
  @inlinable public static var ca: FieldName { FieldName("C", "A") }
  @inlinable public static var gp: FieldName { FieldName("G", "P") }
  @inlinable public static var be: FieldName { FieldName("B", "E") }
  @inlinable public static var ti: FieldName { FieldName("T", "I") }
  @inlinable public static var so: FieldName { FieldName("S", "O") }
  @inlinable public static var se: FieldName { FieldName("S", "E") }
  @inlinable public static var bs: FieldName { FieldName("B", "S") }
  @inlinable public static var la: FieldName { FieldName("L", "A") }
  @inlinable public static var dt: FieldName { FieldName("D", "T") }
  @inlinable public static var ct: FieldName { FieldName("C", "T") }
  @inlinable public static var cy: FieldName { FieldName("C", "Y") }
  @inlinable public static var cl: FieldName { FieldName("C", "L") }
  @inlinable public static var sp: FieldName { FieldName("S", "P") }
  @inlinable public static var ho: FieldName { FieldName("H", "O") }
  @inlinable public static var de: FieldName { FieldName("D", "E") }
  @inlinable public static var id: FieldName { FieldName("I", "D") }
  @inlinable public static var ab: FieldName { FieldName("A", "B") }
  @inlinable public static var c1: FieldName { FieldName("C", "1") }
  @inlinable public static var c3: FieldName { FieldName("C", "3") }
  @inlinable public static var rp: FieldName { FieldName("R", "P") }
  @inlinable public static var em: FieldName { FieldName("E", "M") }
  @inlinable public static var ri: FieldName { FieldName("R", "I") }
  @inlinable public static var oi: FieldName { FieldName("O", "I") }
  @inlinable public static var fu: FieldName { FieldName("F", "U") }
  @inlinable public static var fp: FieldName { FieldName("F", "P") }
  @inlinable public static var fx: FieldName { FieldName("F", "X") }
  @inlinable public static var cr: FieldName { FieldName("C", "R") }
  @inlinable public static var nr: FieldName { FieldName("N", "R") }
  @inlinable public static var tc: FieldName { FieldName("T", "C") }
  @inlinable public static var z9: FieldName { FieldName("Z", "9") }
  @inlinable public static var u1: FieldName { FieldName("U", "1") }
  @inlinable public static var u2: FieldName { FieldName("U", "2") }
  @inlinable public static var pu: FieldName { FieldName("P", "U") }
  @inlinable public static var pi: FieldName { FieldName("P", "I") }
  @inlinable public static var pa: FieldName { FieldName("P", "A") }
  @inlinable public static var sn: FieldName { FieldName("S", "N") }
  @inlinable public static var ei: FieldName { FieldName("E", "I") }
  @inlinable public static var bn: FieldName { FieldName("B", "N") }
  @inlinable public static var j9: FieldName { FieldName("J", "9") }
  @inlinable public static var ji: FieldName { FieldName("J", "I") }
  @inlinable public static var pd: FieldName { FieldName("P", "D") }
  @inlinable public static var py: FieldName { FieldName("P", "Y") }
  @inlinable public static var vl: FieldName { FieldName("V", "L") }
  @inlinable public static var `is`: FieldName { FieldName("I", "S") }
  @inlinable public static var pn: FieldName { FieldName("P", "N") }
  @inlinable public static var su: FieldName { FieldName("S", "U") }
  @inlinable public static var si: FieldName { FieldName("S", "I") }
  @inlinable public static var ma: FieldName { FieldName("M", "A") }
  @inlinable public static var bp: FieldName { FieldName("B", "P") }
  @inlinable public static var ep: FieldName { FieldName("E", "P") }
  @inlinable public static var ar: FieldName { FieldName("A", "R") }
  @inlinable public static var di: FieldName { FieldName("D", "I") }
  @inlinable public static var dg: FieldName { FieldName("D", "G") }
  @inlinable public static var dl: FieldName { FieldName("D", "L") }
  @inlinable public static var d2: FieldName { FieldName("D", "2") }
  @inlinable public static var ea: FieldName { FieldName("E", "A") }
  @inlinable public static var ey: FieldName { FieldName("E", "Y") }
  @inlinable public static var pg: FieldName { FieldName("P", "G") }
  @inlinable public static var p2: FieldName { FieldName("P", "2") }
  @inlinable public static var wc: FieldName { FieldName("W", "C") }
  @inlinable public static var we: FieldName { FieldName("W", "E") }
  @inlinable public static var sc: FieldName { FieldName("S", "C") }
  @inlinable public static var ga: FieldName { FieldName("G", "A") }
  @inlinable public static var pm: FieldName { FieldName("P", "M") }
  @inlinable public static var ut: FieldName { FieldName("U", "T") }
  @inlinable public static var oa: FieldName { FieldName("O", "A") }
  @inlinable public static var hc: FieldName { FieldName("H", "C") }
  @inlinable public static var hp: FieldName { FieldName("H", "P") }
  @inlinable public static var da: FieldName { FieldName("D", "A") }

  // MARK: other collections
  @inlinable public static var a2: FieldName { FieldName("A", "2") }
  @inlinable public static var aa: FieldName { FieldName("A", "A") }
  @inlinable public static var ad: FieldName { FieldName("A", "D") }
  @inlinable public static var ae: FieldName { FieldName("A", "E") }
  @inlinable public static var ak: FieldName { FieldName("A", "K") }
  @inlinable public static var an: FieldName { FieldName("A", "N") }
  @inlinable public static var aw: FieldName { FieldName("A", "W") }
  @inlinable public static var bd: FieldName { FieldName("B", "D") }
  @inlinable public static var c2: FieldName { FieldName("C", "2") }
  @inlinable public static var cc: FieldName { FieldName("C", "C") }
  @inlinable public static var ce: FieldName { FieldName("C", "E") }
  @inlinable public static var ch: FieldName { FieldName("C", "H") }
  @inlinable public static var ci: FieldName { FieldName("C", "I") }
  @inlinable public static var cn: FieldName { FieldName("C", "N") }
  @inlinable public static var co: FieldName { FieldName("C", "O") }
  @inlinable public static var cp: FieldName { FieldName("C", "P") }
  @inlinable public static var dc: FieldName { FieldName("D", "C") }
  @inlinable public static var df: FieldName { FieldName("D", "F") }
  @inlinable public static var dm: FieldName { FieldName("D", "M") }
  @inlinable public static var dn: FieldName { FieldName("D", "N") }
  @inlinable public static var dp: FieldName { FieldName("D", "P") }
  @inlinable public static var ds: FieldName { FieldName("D", "S") }
  @inlinable public static var dy: FieldName { FieldName("D", "Y") }
  @inlinable public static var ec: FieldName { FieldName("E", "C") }
  @inlinable public static var ed: FieldName { FieldName("E", "D") }
  @inlinable public static var fd: FieldName { FieldName("F", "D") }
  @inlinable public static var fs: FieldName { FieldName("F", "S") }
  @inlinable public static var ft: FieldName { FieldName("F", "T") }
  @inlinable public static var ge: FieldName { FieldName("G", "E") }
  @inlinable public static var gi: FieldName { FieldName("G", "I") }
  @inlinable public static var gn: FieldName { FieldName("G", "N") }
  @inlinable public static var gs: FieldName { FieldName("G", "S") }
  @inlinable public static var gt: FieldName { FieldName("G", "T") }
  @inlinable public static var io: FieldName { FieldName("I", "O") }
  @inlinable public static var ip: FieldName { FieldName("I", "P") }
  @inlinable public static var iv: FieldName { FieldName("I", "V") }
  @inlinable public static var jc: FieldName { FieldName("J", "C") }
  @inlinable public static var ls: FieldName { FieldName("L", "S") }
  @inlinable public static var lt: FieldName { FieldName("L", "T") }
  @inlinable public static var mc: FieldName { FieldName("M", "C") }
  @inlinable public static var me: FieldName { FieldName("M", "E") }
  @inlinable public static var mh: FieldName { FieldName("M", "H") }
  @inlinable public static var mi: FieldName { FieldName("M", "I") }
  @inlinable public static var mn: FieldName { FieldName("M", "N") }
  @inlinable public static var mq: FieldName { FieldName("M", "Q") }
  @inlinable public static var nm: FieldName { FieldName("N", "M") }
  @inlinable public static var no: FieldName { FieldName("N", "O") }
  @inlinable public static var np: FieldName { FieldName("N", "P") }
  @inlinable public static var nt: FieldName { FieldName("N", "T") }
  @inlinable public static var ob: FieldName { FieldName("O", "B") }
  @inlinable public static var oc: FieldName { FieldName("O", "C") }
  @inlinable public static var od: FieldName { FieldName("O", "D") }
  @inlinable public static var op: FieldName { FieldName("O", "P") }
  @inlinable public static var or: FieldName { FieldName("O", "R") }
  @inlinable public static var os: FieldName { FieldName("O", "S") }
  @inlinable public static var p1: FieldName { FieldName("P", "1") }
  @inlinable public static var pc: FieldName { FieldName("P", "C") }
  @inlinable public static var pe: FieldName { FieldName("P", "E") }
  @inlinable public static var pl: FieldName { FieldName("P", "L") }
  @inlinable public static var pr: FieldName { FieldName("P", "R") }
  @inlinable public static var ps: FieldName { FieldName("P", "S") }
  @inlinable public static var pv: FieldName { FieldName("P", "V") }
  @inlinable public static var rc: FieldName { FieldName("R", "C") }
  @inlinable public static var rg: FieldName { FieldName("R", "G") }
  @inlinable public static var s1: FieldName { FieldName("S", "1") }
  @inlinable public static var sa: FieldName { FieldName("S", "A") }
  @inlinable public static var sd: FieldName { FieldName("S", "D") }
  @inlinable public static var sf: FieldName { FieldName("S", "F") }
  @inlinable public static var ss: FieldName { FieldName("S", "S") }
  @inlinable public static var st: FieldName { FieldName("S", "T") }
  @inlinable public static var ta: FieldName { FieldName("T", "A") }
  @inlinable public static var tf: FieldName { FieldName("T", "F") }
  @inlinable public static var tl: FieldName { FieldName("T", "L") }
  @inlinable public static var tm: FieldName { FieldName("T", "M") }
  @inlinable public static var tn: FieldName { FieldName("T", "N") }
  @inlinable public static var tr: FieldName { FieldName("T", "R") }
  @inlinable public static var ts: FieldName { FieldName("T", "S") }
  @inlinable public static var uc: FieldName { FieldName("U", "C") }
  @inlinable public static var ur: FieldName { FieldName("U", "R") }
  @inlinable public static var vn: FieldName { FieldName("V", "N") }
  @inlinable public static var wp: FieldName { FieldName("W", "P") }
  @inlinable public static var x1: FieldName { FieldName("X", "1") }
  @inlinable public static var x2: FieldName { FieldName("X", "2") }
  @inlinable public static var x4: FieldName { FieldName("X", "4") }
  @inlinable public static var x5: FieldName { FieldName("X", "5") }
  @inlinable public static var y1: FieldName { FieldName("Y", "1") }
  @inlinable public static var y4: FieldName { FieldName("Y", "4") }
  @inlinable public static var y5: FieldName { FieldName("Y", "5") }
  @inlinable public static var z1: FieldName { FieldName("Z", "1") }
  @inlinable public static var z2: FieldName { FieldName("Z", "2") }
  @inlinable public static var z3: FieldName { FieldName("Z", "3") }
  @inlinable public static var z4: FieldName { FieldName("Z", "4") }
  @inlinable public static var z5: FieldName { FieldName("Z", "5") }
  @inlinable public static var z6: FieldName { FieldName("Z", "6") }
  @inlinable public static var z7: FieldName { FieldName("Z", "7") }
  @inlinable public static var z8: FieldName { FieldName("Z", "8") }
  @inlinable public static var za: FieldName { FieldName("Z", "A") }
  @inlinable public static var zb: FieldName { FieldName("Z", "B") }
  @inlinable public static var zk: FieldName { FieldName("Z", "K") }
  @inlinable public static var zr: FieldName { FieldName("Z", "R") }
  @inlinable public static var zs: FieldName { FieldName("Z", "S") }
}

/// Every field of a Web of Science export, the one place where they are listed.
///
/// Source: Clarivate, Web of Science help, "Export Records", table "All Export Field Tags"; ZA, ZB,
/// ZR and ZS from exports of all databases. How lines combine was seen in real files for the Core
/// Collection and is by analogy for the other collections.
public enum WebOfScience {
  /// The lines that frame records: in no record.
  public static let frame: [FieldDefinition] = [
    .init(.fn, .single, "File name: the product that made the export"),
    .init(.vr, .single, "Version of the export format"),
    .init(.er, .single, "End of the record"),
    .init(.ef, .single, "End of the file"),
  ]

  /// The full record of the Core Collection, in the order of an export.
  public static let fullRecord: [FieldDefinition] = [
    .init(.pt, .single, "Publication type: J journal, B book, S series, C conference, P patent"),
    .init(.au, .list, "Authors or inventors, abbreviated names"),
    .init(.af, .list, "Authors, full names"),
    .init(.ba, .list, "Book authors, abbreviated names"),
    .init(.bf, .list, "Book authors, full names"),
    .init(.ca, .list, "Group authors"),
    .init(.gp, .list, "Book group authors"),
    .init(.be, .list, "Book editors"),
    .init(.ti, .wrapped, "Title"),
    .init(.so, .wrapped, "Source: title of the journal, book or proceedings"),
    .init(.se, .wrapped, "Book series title"),
    .init(.bs, .wrapped, "Book series subtitle"),
    .init(.la, .single, "Language"),
    .init(.dt, .single, "Document type"),
    .init(.ct, .wrapped, "Conference title"),
    .init(.cy, .single, "Conference date"),
    .init(.cl, .wrapped, "Conference location"),
    .init(.sp, .wrapped, "Conference sponsors"),
    .init(.ho, .wrapped, "Conference host"),
    .init(.de, .wrapped, "Author keywords"),
    .init(.id, .wrapped, "Keywords Plus"),
    .init(.ab, .paragraphs, "Abstract"),
    .init(.c1, .list, "Addresses of the authors"),
    .init(.c3, .wrapped, "Affiliations: preferred names of the organisations"),
    .init(.rp, .wrapped, "Reprint (corresponding) addresses"),
    .init(.em, .wrapped, "E-mail addresses"),
    .init(.ri, .wrapped, "ResearcherID numbers"),
    .init(.oi, .wrapped, "ORCID numbers"),
    .init(.fu, .wrapped, "Funding organisations with grant numbers"),
    .init(.fp, .wrapped, "Funding organisations, preferred names"),
    .init(.fx, .wrapped, "Funding text"),
    .init(.cr, .list, "Cited references"),
    .init(.nr, .single, "Number of cited references"),
    .init(.tc, .single, "Times cited in the Core Collection"),
    .init(.z9, .single, "Times cited in all databases"),
    .init(.u1, .single, "Usage in the last 180 days"),
    .init(.u2, .single, "Usage since 2013"),
    .init(.pu, .wrapped, "Publisher"),
    .init(.pi, .wrapped, "City of the publisher"),
    .init(.pa, .wrapped, "Address of the publisher"),
    .init(.sn, .single, "ISSN"),
    .init(.ei, .single, "ISSN of the electronic edition"),
    .init(.bn, .single, "ISBN"),
    .init(.j9, .single, "Source title abbreviated to 29 characters"),
    .init(.ji, .single, "Source title abbreviated by the ISO rules"),
    .init(.pd, .single, "Publication date without the year"),
    .init(.py, .single, "Publication year"),
    .init(.vl, .single, "Volume"),
    .init(.is, .single, "Issue"),
    .init(.pn, .single, "Part number, or patent numbers"),
    .init(.su, .single, "Supplement"),
    .init(.si, .single, "Special issue"),
    .init(.ma, .single, "Meeting abstract number"),
    .init(.bp, .single, "First page"),
    .init(.ep, .single, "Last page"),
    .init(.ar, .single, "Article number"),
    .init(.di, .single, "DOI"),
    .init(.dl, .single, "Link made of the DOI"),
    .init(.d2, .single, "DOI of the book"),
    .init(.ea, .single, "Early access date"),
    .init(.ey, .single, "Early access year"),
    .init(.pg, .single, "Number of pages"),
    .init(.p2, .single, "Number of chapters"),
    .init(.wc, .wrapped, "Web of Science categories"),
    .init(.we, .wrapped, "Web of Science indexes that hold the record"),
    .init(.sc, .wrapped, "Research areas"),
    .init(.ga, .single, "Document delivery number"),
    .init(.pm, .single, "PubMed number"),
    .init(.ut, .single, "Accession number"),
    .init(.oa, .single, "Open access designations"),
    .init(.hc, .single, "Highly cited paper"),
    .init(.hp, .single, "Hot paper"),
    .init(.da, .single, "Date of the export"),
  ]

  /// Fields of the other collections (MEDLINE, BIOSIS, CABI, Derwent, Inspec, regional indexes).
  public static let otherCollections: [FieldDefinition] = [
    .init(.a2, .paragraphs, "Other abstract"),
    .init(.aa, .list, "Additional authors"),
    .init(.ad, .wrapped, "Application details and date"),
    .init(.ae, .list, "Patent assignees, one a line"),
    .init(.ak, .paragraphs, "Abstract in Korean"),
    .init(.an, .single, "Accession number or PubMed number"),
    .init(.aw, .single, "Web address of the item"),
    .init(.bd, .wrapped, "Broad descriptors or terms"),
    .init(.c2, .list, "Addresses not in English"),
    .init(.cc, .wrapped, "Concept codes or CABI codes"),
    .init(.ce, .single, "Edition"),
    .init(.ch, .wrapped, "Chemicals and biochemicals"),
    .init(.ci, .wrapped, "Derwent compound number"),
    .init(.cn, .wrapped, "CAS registry numbers, chemical and commercial names"),
    .init(.co, .single, "CODEN"),
    .init(.cp, .list, "Cited patents"),
    .init(.dc, .wrapped, "Derwent class codes"),
    .init(.dg, .single, "Date on which the patent was granted"),
    .init(.df, .single, "Date filed or submitted"),
    .init(.dm, .wrapped, "Demography"),
    .init(.dn, .wrapped, "Derwent chemical resource number"),
    .init(.dp, .wrapped, "Discipline or diseases"),
    .init(.ds, .wrapped, "Designated states"),
    .init(.dy, .wrapped, "Data type"),
    .init(.ec, .wrapped, "Category"),
    .init(.ed, .list, "Editors"),
    .init(.fd, .wrapped, "Further application details"),
    .init(.fs, .wrapped, "Field of search"),
    .init(.ft, .wrapped, "Foreign title"),
    .init(.ge, .wrapped, "Geographic terms"),
    .init(.gi, .wrapped, "Grant information"),
    .init(.gn, .wrapped, "Gene name"),
    .init(.gs, .wrapped, "Geospatial terms"),
    .init(.gt, .wrapped, "Time covered"),
    .init(.io, .wrapped, "Issuing organisation"),
    .init(.ip, .wrapped, "International patent classification"),
    .init(.iv, .wrapped, "Investigators"),
    .init(.jc, .single, "Identifier in the National Library of Medicine"),
    .init(.ls, .single, "Language of the summary"),
    .init(.lt, .wrapped, "Literature type"),
    .init(.mc, .wrapped, "Major concepts or Derwent manual codes"),
    .init(.me, .wrapped, "Medium"),
    .init(.mh, .wrapped, "Medical subject headings"),
    .init(.mi, .wrapped, "Miscellaneous descriptors"),
    .init(.mn, .wrapped, "Markush number"),
    .init(.mq, .wrapped, "Methods and equipment"),
    .init(.nm, .wrapped, "Person as a subject"),
    .init(.no, .wrapped, "Comments, corrections and errata"),
    .init(.np, .wrapped, "Named person"),
    .init(.nt, .wrapped, "Notes"),
    .init(.ob, .single, "Owner of the record"),
    .init(.oc, .wrapped, "Country of the original patent application"),
    .init(.od, .wrapped, "Method"),
    .init(.op, .wrapped, "Original patent application number"),
    .init(.or, .wrapped, "Organism descriptors"),
    .init(.os, .wrapped, "Original source"),
    .init(.p1, .single, "Part number"),
    .init(.pc, .wrapped, "Country of the patent"),
    .init(.pe, .single, "Published electronically"),
    .init(.pl, .wrapped, "Patent class"),
    .init(.pr, .wrapped, "Parts, structures and systems, or price"),
    .init(.ps, .single, "Pages"),
    .init(.pv, .wrapped, "Place of publication"),
    .init(.rc, .wrapped, "Dates of creation, completion and revision"),
    .init(.rg, .wrapped, "Derwent registry number"),
    .init(.s1, .wrapped, "Source title not in English"),
    .init(.sa, .single, "Status"),
    .init(.sd, .wrapped, "Molecular sequence terms"),
    .init(.sf, .wrapped, "Space flight mission"),
    .init(.ss, .wrapped, "Section, or citation subset"),
    .init(.st, .wrapped, "Super taxa"),
    .init(.ta, .wrapped, "Taxonomic terms"),
    .init(.tf, .paragraphs, "Technology focus"),
    .init(.tl, .wrapped, "Country of the translation"),
    .init(.tm, .wrapped, "Geologic time"),
    .init(.tn, .wrapped, "Notes on taxa"),
    .init(.tr, .wrapped, "Translators"),
    .init(.ts, .wrapped, "Translated source"),
    .init(.uc, .single, "Web address of the selection"),
    .init(.ur, .single, "Web address"),
    .init(.vn, .single, "Version of the item"),
    .init(.wp, .single, "Web address of the publisher"),
    .init(.x1, .wrapped, "Title not in English"),
    .init(.x2, .wrapped, "Title, transliterated"),
    .init(.x4, .paragraphs, "Abstract in Spanish"),
    .init(.x5, .wrapped, "Author keywords in Spanish"),
    .init(.y1, .wrapped, "Title in Portuguese"),
    .init(.y4, .paragraphs, "Abstract in Portuguese"),
    .init(.y5, .wrapped, "Author keywords in Portuguese"),
    .init(.z1, .wrapped, "Title in other languages"),
    .init(.z2, .list, "Authors not in English"),
    .init(.z3, .wrapped, "Source title in Chinese"),
    .init(.z4, .paragraphs, "Abstract not in English"),
    .init(.z5, .wrapped, "Author keywords not in English"),
    .init(.z6, .list, "Addresses not in English"),
    .init(.z7, .wrapped, "E-mail addresses not in English"),
    .init(.z8, .single, "Times cited in the Chinese index"),
    .init(.za, .single, "Times cited in the Arabic index"),
    .init(.zb, .single, "Times cited in the biology index"),
    .init(.zk, .wrapped, "Author keywords in Korean"),
    .init(.zr, .single, "Times cited in the Russian index"),
    .init(.zs, .single, "Times cited in the SciELO index"),
  ]

  /// The definition of a field, or nil if the Web of Science has no such tag.
  ///
  /// - Complexity: O(1).
  public static func definition(of tag: FieldName) -> FieldDefinition? { definitions[tag] }

  private static let definitions: [FieldName: FieldDefinition] = {
    var definitions: [FieldName: FieldDefinition] = [:]
    for field in frame + fullRecord + otherCollections { definitions[field.tag] = field }
    return definitions
  }()
}
