extension Tag {
  // MARK: the frame of a tagged file
  public static let fn = Tag("FN")
  public static let vr = Tag("VR")
  public static let er = Tag("ER")
  public static let ef = Tag("EF")

  // MARK: the full record of the Core Collection, in the order of an export
  public static let pt = Tag("PT")
  public static let au = Tag("AU")
  public static let af = Tag("AF")
  public static let ba = Tag("BA")
  public static let bf = Tag("BF")
  public static let ca = Tag("CA")
  public static let gp = Tag("GP")
  public static let be = Tag("BE")
  public static let ti = Tag("TI")
  public static let so = Tag("SO")
  public static let se = Tag("SE")
  public static let bs = Tag("BS")
  public static let la = Tag("LA")
  public static let dt = Tag("DT")
  public static let ct = Tag("CT")
  public static let cy = Tag("CY")
  public static let cl = Tag("CL")
  public static let sp = Tag("SP")
  public static let ho = Tag("HO")
  public static let de = Tag("DE")
  public static let id = Tag("ID")
  public static let ab = Tag("AB")
  public static let c1 = Tag("C1")
  public static let c3 = Tag("C3")
  public static let rp = Tag("RP")
  public static let em = Tag("EM")
  public static let ri = Tag("RI")
  public static let oi = Tag("OI")
  public static let fu = Tag("FU")
  public static let fp = Tag("FP")
  public static let fx = Tag("FX")
  public static let cr = Tag("CR")
  public static let nr = Tag("NR")
  public static let tc = Tag("TC")
  public static let z9 = Tag("Z9")
  public static let u1 = Tag("U1")
  public static let u2 = Tag("U2")
  public static let pu = Tag("PU")
  public static let pi = Tag("PI")
  public static let pa = Tag("PA")
  public static let sn = Tag("SN")
  public static let ei = Tag("EI")
  public static let bn = Tag("BN")
  public static let j9 = Tag("J9")
  public static let ji = Tag("JI")
  public static let pd = Tag("PD")
  public static let py = Tag("PY")
  public static let vl = Tag("VL")
  public static let `is` = Tag("IS")
  public static let pn = Tag("PN")
  public static let su = Tag("SU")
  public static let si = Tag("SI")
  public static let ma = Tag("MA")
  public static let bp = Tag("BP")
  public static let ep = Tag("EP")
  public static let ar = Tag("AR")
  public static let di = Tag("DI")
  public static let dl = Tag("DL")
  public static let d2 = Tag("D2")
  public static let ea = Tag("EA")
  public static let ey = Tag("EY")
  public static let pg = Tag("PG")
  public static let p2 = Tag("P2")
  public static let wc = Tag("WC")
  public static let we = Tag("WE")
  public static let sc = Tag("SC")
  public static let ga = Tag("GA")
  public static let pm = Tag("PM")
  public static let ut = Tag("UT")
  public static let oa = Tag("OA")
  public static let hc = Tag("HC")
  public static let hp = Tag("HP")
  public static let da = Tag("DA")

  // MARK: other collections
  public static let a2 = Tag("A2")
  public static let aa = Tag("AA")
  public static let ad = Tag("AD")
  public static let ae = Tag("AE")
  public static let ak = Tag("AK")
  public static let an = Tag("AN")
  public static let aw = Tag("AW")
  public static let bd = Tag("BD")
  public static let c2 = Tag("C2")
  public static let cc = Tag("CC")
  public static let ce = Tag("CE")
  public static let ch = Tag("CH")
  public static let ci = Tag("CI")
  public static let cn = Tag("CN")
  public static let co = Tag("CO")
  public static let cp = Tag("CP")
  public static let dc = Tag("DC")
  public static let df = Tag("DF")
  public static let dm = Tag("DM")
  public static let dn = Tag("DN")
  public static let dp = Tag("DP")
  public static let ds = Tag("DS")
  public static let dy = Tag("DY")
  public static let ec = Tag("EC")
  public static let ed = Tag("ED")
  public static let fd = Tag("FD")
  public static let fs = Tag("FS")
  public static let ft = Tag("FT")
  public static let ge = Tag("GE")
  public static let gi = Tag("GI")
  public static let gn = Tag("GN")
  public static let gs = Tag("GS")
  public static let gt = Tag("GT")
  public static let io = Tag("IO")
  public static let ip = Tag("IP")
  public static let iv = Tag("IV")
  public static let jc = Tag("JC")
  public static let ls = Tag("LS")
  public static let lt = Tag("LT")
  public static let mc = Tag("MC")
  public static let me = Tag("ME")
  public static let mh = Tag("MH")
  public static let mi = Tag("MI")
  public static let mn = Tag("MN")
  public static let mq = Tag("MQ")
  public static let nm = Tag("NM")
  public static let no = Tag("NO")
  public static let np = Tag("NP")
  public static let nt = Tag("NT")
  public static let ob = Tag("OB")
  public static let oc = Tag("OC")
  public static let od = Tag("OD")
  public static let op = Tag("OP")
  public static let or = Tag("OR")
  public static let os = Tag("OS")
  public static let p1 = Tag("P1")
  public static let pc = Tag("PC")
  public static let pe = Tag("PE")
  public static let pr = Tag("PR")
  public static let ps = Tag("PS")
  public static let pv = Tag("PV")
  public static let rc = Tag("RC")
  public static let rg = Tag("RG")
  public static let s1 = Tag("S1")
  public static let sa = Tag("SA")
  public static let sd = Tag("SD")
  public static let sf = Tag("SF")
  public static let ss = Tag("SS")
  public static let st = Tag("ST")
  public static let ta = Tag("TA")
  public static let tf = Tag("TF")
  public static let tl = Tag("TL")
  public static let tm = Tag("TM")
  public static let tn = Tag("TN")
  public static let tr = Tag("TR")
  public static let ts = Tag("TS")
  public static let uc = Tag("UC")
  public static let ur = Tag("UR")
  public static let vn = Tag("VN")
  public static let wp = Tag("WP")
  public static let x1 = Tag("X1")
  public static let x2 = Tag("X2")
  public static let x4 = Tag("X4")
  public static let x5 = Tag("X5")
  public static let y1 = Tag("Y1")
  public static let y4 = Tag("Y4")
  public static let y5 = Tag("Y5")
  public static let z1 = Tag("Z1")
  public static let z2 = Tag("Z2")
  public static let z3 = Tag("Z3")
  public static let z4 = Tag("Z4")
  public static let z5 = Tag("Z5")
  public static let z6 = Tag("Z6")
  public static let z7 = Tag("Z7")
  public static let z8 = Tag("Z8")
  public static let za = Tag("ZA")
  public static let zb = Tag("ZB")
  public static let zk = Tag("ZK")
  public static let zr = Tag("ZR")
  public static let zs = Tag("ZS")

  /// Text that belongs to no field: a line without tag or indent after a one-line field, or a cell
  /// beyond the header's columns. Such a value keeps the text; a problem says where it stood.
  public static let untagged = Tag("??")
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
    .init(.pn, .single, "Part number"),
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
    .init(.ae, .wrapped, "Patent assignee"),
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
