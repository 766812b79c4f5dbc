extension Tag {
  // MARK: the frame of a tagged file
  @inlinable public static var fn: Tag { Tag("F", "N") }
  @inlinable public static var vr: Tag { Tag("V", "R") }
  @inlinable public static var er: Tag { Tag("E", "R") }
  @inlinable public static var ef: Tag { Tag("E", "F") }

  // MARK: the full record of the Core Collection, in the order of an export
  @inlinable public static var pt: Tag { Tag("P", "T") }
  @inlinable public static var au: Tag { Tag("A", "U") }
  @inlinable public static var af: Tag { Tag("A", "F") }
  @inlinable public static var ba: Tag { Tag("B", "A") }
  @inlinable public static var bf: Tag { Tag("B", "F") }
  @inlinable public static var ca: Tag { Tag("C", "A") }
  @inlinable public static var gp: Tag { Tag("G", "P") }
  @inlinable public static var be: Tag { Tag("B", "E") }
  @inlinable public static var ti: Tag { Tag("T", "I") }
  @inlinable public static var so: Tag { Tag("S", "O") }
  @inlinable public static var se: Tag { Tag("S", "E") }
  @inlinable public static var bs: Tag { Tag("B", "S") }
  @inlinable public static var la: Tag { Tag("L", "A") }
  @inlinable public static var dt: Tag { Tag("D", "T") }
  @inlinable public static var ct: Tag { Tag("C", "T") }
  @inlinable public static var cy: Tag { Tag("C", "Y") }
  @inlinable public static var cl: Tag { Tag("C", "L") }
  @inlinable public static var sp: Tag { Tag("S", "P") }
  @inlinable public static var ho: Tag { Tag("H", "O") }
  @inlinable public static var de: Tag { Tag("D", "E") }
  @inlinable public static var id: Tag { Tag("I", "D") }
  @inlinable public static var ab: Tag { Tag("A", "B") }
  @inlinable public static var c1: Tag { Tag("C", "1") }
  @inlinable public static var c3: Tag { Tag("C", "3") }
  @inlinable public static var rp: Tag { Tag("R", "P") }
  @inlinable public static var em: Tag { Tag("E", "M") }
  @inlinable public static var ri: Tag { Tag("R", "I") }
  @inlinable public static var oi: Tag { Tag("O", "I") }
  @inlinable public static var fu: Tag { Tag("F", "U") }
  @inlinable public static var fp: Tag { Tag("F", "P") }
  @inlinable public static var fx: Tag { Tag("F", "X") }
  @inlinable public static var cr: Tag { Tag("C", "R") }
  @inlinable public static var nr: Tag { Tag("N", "R") }
  @inlinable public static var tc: Tag { Tag("T", "C") }
  @inlinable public static var z9: Tag { Tag("Z", "9") }
  @inlinable public static var u1: Tag { Tag("U", "1") }
  @inlinable public static var u2: Tag { Tag("U", "2") }
  @inlinable public static var pu: Tag { Tag("P", "U") }
  @inlinable public static var pi: Tag { Tag("P", "I") }
  @inlinable public static var pa: Tag { Tag("P", "A") }
  @inlinable public static var sn: Tag { Tag("S", "N") }
  @inlinable public static var ei: Tag { Tag("E", "I") }
  @inlinable public static var bn: Tag { Tag("B", "N") }
  @inlinable public static var j9: Tag { Tag("J", "9") }
  @inlinable public static var ji: Tag { Tag("J", "I") }
  @inlinable public static var pd: Tag { Tag("P", "D") }
  @inlinable public static var py: Tag { Tag("P", "Y") }
  @inlinable public static var vl: Tag { Tag("V", "L") }
  @inlinable public static var `is`: Tag { Tag("I", "S") }
  @inlinable public static var pn: Tag { Tag("P", "N") }
  @inlinable public static var su: Tag { Tag("S", "U") }
  @inlinable public static var si: Tag { Tag("S", "I") }
  @inlinable public static var ma: Tag { Tag("M", "A") }
  @inlinable public static var bp: Tag { Tag("B", "P") }
  @inlinable public static var ep: Tag { Tag("E", "P") }
  @inlinable public static var ar: Tag { Tag("A", "R") }
  @inlinable public static var di: Tag { Tag("D", "I") }
  @inlinable public static var dg: Tag { Tag("D", "G") }
  @inlinable public static var dl: Tag { Tag("D", "L") }
  @inlinable public static var d2: Tag { Tag("D", "2") }
  @inlinable public static var ea: Tag { Tag("E", "A") }
  @inlinable public static var ey: Tag { Tag("E", "Y") }
  @inlinable public static var pg: Tag { Tag("P", "G") }
  @inlinable public static var p2: Tag { Tag("P", "2") }
  @inlinable public static var wc: Tag { Tag("W", "C") }
  @inlinable public static var we: Tag { Tag("W", "E") }
  @inlinable public static var sc: Tag { Tag("S", "C") }
  @inlinable public static var ga: Tag { Tag("G", "A") }
  @inlinable public static var pm: Tag { Tag("P", "M") }
  @inlinable public static var ut: Tag { Tag("U", "T") }
  @inlinable public static var oa: Tag { Tag("O", "A") }
  @inlinable public static var hc: Tag { Tag("H", "C") }
  @inlinable public static var hp: Tag { Tag("H", "P") }
  @inlinable public static var da: Tag { Tag("D", "A") }

  // MARK: other collections
  @inlinable public static var a2: Tag { Tag("A", "2") }
  @inlinable public static var aa: Tag { Tag("A", "A") }
  @inlinable public static var ad: Tag { Tag("A", "D") }
  @inlinable public static var ae: Tag { Tag("A", "E") }
  @inlinable public static var ak: Tag { Tag("A", "K") }
  @inlinable public static var an: Tag { Tag("A", "N") }
  @inlinable public static var aw: Tag { Tag("A", "W") }
  @inlinable public static var bd: Tag { Tag("B", "D") }
  @inlinable public static var c2: Tag { Tag("C", "2") }
  @inlinable public static var cc: Tag { Tag("C", "C") }
  @inlinable public static var ce: Tag { Tag("C", "E") }
  @inlinable public static var ch: Tag { Tag("C", "H") }
  @inlinable public static var ci: Tag { Tag("C", "I") }
  @inlinable public static var cn: Tag { Tag("C", "N") }
  @inlinable public static var co: Tag { Tag("C", "O") }
  @inlinable public static var cp: Tag { Tag("C", "P") }
  @inlinable public static var dc: Tag { Tag("D", "C") }
  @inlinable public static var df: Tag { Tag("D", "F") }
  @inlinable public static var dm: Tag { Tag("D", "M") }
  @inlinable public static var dn: Tag { Tag("D", "N") }
  @inlinable public static var dp: Tag { Tag("D", "P") }
  @inlinable public static var ds: Tag { Tag("D", "S") }
  @inlinable public static var dy: Tag { Tag("D", "Y") }
  @inlinable public static var ec: Tag { Tag("E", "C") }
  @inlinable public static var ed: Tag { Tag("E", "D") }
  @inlinable public static var fd: Tag { Tag("F", "D") }
  @inlinable public static var fs: Tag { Tag("F", "S") }
  @inlinable public static var ft: Tag { Tag("F", "T") }
  @inlinable public static var ge: Tag { Tag("G", "E") }
  @inlinable public static var gi: Tag { Tag("G", "I") }
  @inlinable public static var gn: Tag { Tag("G", "N") }
  @inlinable public static var gs: Tag { Tag("G", "S") }
  @inlinable public static var gt: Tag { Tag("G", "T") }
  @inlinable public static var io: Tag { Tag("I", "O") }
  @inlinable public static var ip: Tag { Tag("I", "P") }
  @inlinable public static var iv: Tag { Tag("I", "V") }
  @inlinable public static var jc: Tag { Tag("J", "C") }
  @inlinable public static var ls: Tag { Tag("L", "S") }
  @inlinable public static var lt: Tag { Tag("L", "T") }
  @inlinable public static var mc: Tag { Tag("M", "C") }
  @inlinable public static var me: Tag { Tag("M", "E") }
  @inlinable public static var mh: Tag { Tag("M", "H") }
  @inlinable public static var mi: Tag { Tag("M", "I") }
  @inlinable public static var mn: Tag { Tag("M", "N") }
  @inlinable public static var mq: Tag { Tag("M", "Q") }
  @inlinable public static var nm: Tag { Tag("N", "M") }
  @inlinable public static var no: Tag { Tag("N", "O") }
  @inlinable public static var np: Tag { Tag("N", "P") }
  @inlinable public static var nt: Tag { Tag("N", "T") }
  @inlinable public static var ob: Tag { Tag("O", "B") }
  @inlinable public static var oc: Tag { Tag("O", "C") }
  @inlinable public static var od: Tag { Tag("O", "D") }
  @inlinable public static var op: Tag { Tag("O", "P") }
  @inlinable public static var or: Tag { Tag("O", "R") }
  @inlinable public static var os: Tag { Tag("O", "S") }
  @inlinable public static var p1: Tag { Tag("P", "1") }
  @inlinable public static var pc: Tag { Tag("P", "C") }
  @inlinable public static var pe: Tag { Tag("P", "E") }
  @inlinable public static var pl: Tag { Tag("P", "L") }
  @inlinable public static var pr: Tag { Tag("P", "R") }
  @inlinable public static var ps: Tag { Tag("P", "S") }
  @inlinable public static var pv: Tag { Tag("P", "V") }
  @inlinable public static var rc: Tag { Tag("R", "C") }
  @inlinable public static var rg: Tag { Tag("R", "G") }
  @inlinable public static var s1: Tag { Tag("S", "1") }
  @inlinable public static var sa: Tag { Tag("S", "A") }
  @inlinable public static var sd: Tag { Tag("S", "D") }
  @inlinable public static var sf: Tag { Tag("S", "F") }
  @inlinable public static var ss: Tag { Tag("S", "S") }
  @inlinable public static var st: Tag { Tag("S", "T") }
  @inlinable public static var ta: Tag { Tag("T", "A") }
  @inlinable public static var tf: Tag { Tag("T", "F") }
  @inlinable public static var tl: Tag { Tag("T", "L") }
  @inlinable public static var tm: Tag { Tag("T", "M") }
  @inlinable public static var tn: Tag { Tag("T", "N") }
  @inlinable public static var tr: Tag { Tag("T", "R") }
  @inlinable public static var ts: Tag { Tag("T", "S") }
  @inlinable public static var uc: Tag { Tag("U", "C") }
  @inlinable public static var ur: Tag { Tag("U", "R") }
  @inlinable public static var vn: Tag { Tag("V", "N") }
  @inlinable public static var wp: Tag { Tag("W", "P") }
  @inlinable public static var x1: Tag { Tag("X", "1") }
  @inlinable public static var x2: Tag { Tag("X", "2") }
  @inlinable public static var x4: Tag { Tag("X", "4") }
  @inlinable public static var x5: Tag { Tag("X", "5") }
  @inlinable public static var y1: Tag { Tag("Y", "1") }
  @inlinable public static var y4: Tag { Tag("Y", "4") }
  @inlinable public static var y5: Tag { Tag("Y", "5") }
  @inlinable public static var z1: Tag { Tag("Z", "1") }
  @inlinable public static var z2: Tag { Tag("Z", "2") }
  @inlinable public static var z3: Tag { Tag("Z", "3") }
  @inlinable public static var z4: Tag { Tag("Z", "4") }
  @inlinable public static var z5: Tag { Tag("Z", "5") }
  @inlinable public static var z6: Tag { Tag("Z", "6") }
  @inlinable public static var z7: Tag { Tag("Z", "7") }
  @inlinable public static var z8: Tag { Tag("Z", "8") }
  @inlinable public static var za: Tag { Tag("Z", "A") }
  @inlinable public static var zb: Tag { Tag("Z", "B") }
  @inlinable public static var zk: Tag { Tag("Z", "K") }
  @inlinable public static var zr: Tag { Tag("Z", "R") }
  @inlinable public static var zs: Tag { Tag("Z", "S") }

  /// Text that belongs to no field: a line without tag or indent after a one-line field, or a cell
  /// beyond the header's columns. Such a value keeps the text; a problem says where it stood.
  @inlinable public static var untagged: Tag { Tag("?", "?") }
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
  public static func definition(of tag: Tag) -> FieldDefinition? { definitions[tag] }

  private static let definitions: [Tag: FieldDefinition] = {
    var definitions: [Tag: FieldDefinition] = [:]
    for field in frame + fullRecord + otherCollections { definitions[field.tag] = field }
    return definitions
  }()
}
