import SQLite
import Schema

/// A database made from the schema alone, and one with a few invented papers in it.
enum SampleDatabase {
  static func empty(seeded: Bool = false) throws -> Connection {
    let database = try Connection(path: "", mode: .memory)
    for file in Schema.tables { try database.execute(file.text) }
    if seeded { for file in Schema.seed { try database.execute(file.text) } }
    for file in Schema.indexes { try database.execute(file.text) }
    for file in Schema.views { try database.execute(file.text) }
    return database
  }

  /// Six papers of 2001–2006, none of them of 2004; the sixth is excluded.
  static func filled() throws -> Connection {
    let database = try empty()
    try database.execute(papers)
    try database.execute(people)
    try database.execute(content)
    try database.execute(results)
    if let parents = Schema.text("refresh/institution-parents.sql") {
      try database.execute(parents)
    }
    try database.execute(identities)
    return database
  }

  /// A name of two people, an ORCID of two authors of one paper, and an umbrella organisation.
  private static let identities = """
    INSERT INTO authors
      (author_id, name, full_name, name_key, abbreviated_key, orcid, preferred_id, division) VALUES
      (4, 'Moor, A', 'Moor, Anna', 'MOOR ANNA', 'MOOR A', '0000-0002-1825-0097', 4, '0000-0002-1825-0097');
    UPDATE authorships SET identity_rule = 'none' WHERE author_id = 1;
    UPDATE authorships SET orcid = '0000-0002-1694-233X' WHERE paper_id = 1;
    INSERT INTO institution_parents VALUES (1, 3, 2, 'not named');
    """

  private static let papers = """
    INSERT INTO searches VALUES (1, 'Web of Science', 'TS=mine', 'SCI', '2020-01-01', 9, NULL);
    INSERT INTO imports VALUES
      (1, '2020-01-01T00:00:00Z', '2020-01-01T00:00:01Z', '0.1', 'import', 'done');
    INSERT INTO import_files VALUES
      (1, 1, 'a.txt', 'aa', 900, 'wos-plain', 'UTF-8', 8, 6, 1, 1, 2);
    INSERT INTO import_problems VALUES
      (1, 1, 7, 70, 'warning', 'PY', 'not a year', 'n.d.'),
      (2, 1, 90, 800, 'error', NULL, 'no fields', NULL);
    INSERT INTO sources (source_id, title, abbreviation_29, title_key, preferred_id) VALUES
      (1, 'JOURNAL OF SOIL', 'J SOIL', 'journal of soil', 1),
      (2, 'MINE WATER', 'MINE WATER', 'mine water', 2);
    INSERT INTO papers (paper_id, accession_number, source_id, is_included, document_type,
      language, publication_year, doi, times_cited, usage_180_days, usage_since_2013,
      open_access, highly_cited, title, abstract) VALUES
      (1, 'WOS:1', 1, 1, 'Article', 'English', 2001, '10.1/a', 10, 1, 4, NULL, 1, 'Moss on tailings', 'x'),
      (2, 'WOS:2', 1, 1, 'Article', 'English', 2002, '10.1/b', 3, 1, 4, 'gold', 0, 'Restoration of soil', 'x'),
      (3, 'WOS:3', 2, 1, 'Review', 'German', 2003, NULL, 3, 0, 9, NULL, 0, 'Acid drainage', 'x'),
      (4, 'WOS:4', 2, 1, 'Article', 'English', 2005, '10.1/d', NULL, NULL, NULL, 'gold', 0, 'Restoration ecology', 'x'),
      (5, 'WOS:5', 1, 1, 'Article', 'English', 2006, NULL, 0, 2, 2, NULL, 0, 'Birch', 'x'),
      (6, 'WOS:6', 1, 0, 'Editorial', 'English', 1990, NULL, 99, 9, 9, NULL, 1, 'Excluded', 'x');
    INSERT INTO record_origins VALUES
      (1, 1, 0, 9, 1, 'new', NULL, NULL, 9), (1, 10, 10, 9, 1, 'duplicate', NULL, NULL, 9),
      (1, 20, 20, 9, 2, 'new', NULL, NULL, 9), (1, 30, 30, 9, NULL, 'rejected', NULL, NULL, 9);
    INSERT INTO record_variants VALUES (1, 1, 'TI', 1, 'MOSS ON TAILINGS');
    INSERT INTO possible_duplicates VALUES (2, 4, 'equal title', 0.5);
    INSERT INTO screening_decisions VALUES
      (1, 6, 'title', 'exclude', 'an editorial', 'me', '2020-01-02T00:00:00Z');
    INSERT INTO categories VALUES (1, 'Ecology', 'wos'), (2, 'Soil Science', 'wos'),
      (3, 'Agriculture', 'research_area');
    INSERT INTO paper_categories VALUES (1, 1, 1), (2, 1, 1), (2, 2, 2), (2, 3, 1), (3, 2, 1);
    INSERT INTO paper_search (paper_search) VALUES ('rebuild');
    """

  private static let people = """
    INSERT INTO states (state_id, name, iso3) VALUES (1, 'United Kingdom', 'GBR'), (2, 'China', 'CHN');
    INSERT INTO countries VALUES
      (1, 'England', 'England', 'GB', 'GBR', 1, 'Europe', 1),
      (2, 'Scotland', 'Scotland', 'GB', 'GBR', 1, 'Europe', 2),
      (3, 'China', 'Peoples R China', 'CN', 'CHN', 2, 'Asia', 3);
    INSERT INTO authors (author_id, name, full_name, name_key, abbreviated_key, preferred_id) VALUES
      (1, 'Moor, A', 'Moor, Anna', 'MOOR ANNA', 'MOOR A', 1),
      (2, 'Berg, B. C.', 'Berg, Ben C.', 'BERG BEN C', 'BERG BC', 2),
      (3, 'Moor, A', NULL, 'MOOR A', 'MOOR A', 3);
    INSERT INTO authorships (paper_id, position, author_id, name_as_written, full_name_as_written,
      is_corresponding) VALUES
      (1, 1, 1, 'Moor, A', 'Moor, Anna', 1), (1, 2, 2, 'Berg, B. C.', 'Berg, Ben C.', 0),
      (2, 1, 2, 'Berg, BC', 'Berg, Ben C.', 1), (3, 1, 1, 'Moor, A', 'Moor, Anna', 0),
      (3, 2, 2, 'Berg, BC', 'Berg, Ben C.', 1), (4, 1, 3, 'Moor, A', NULL, 0),
      (6, 1, 3, 'Moor, A', NULL, 0);
    INSERT INTO institutions (institution_id, name, name_key, origin, country_id, preferred_id)
      VALUES (1, 'Univ Leeds', 'univ leeds', 'C1', 1, 1), (2, 'Univ Perth', 'univ perth', 'C1', 2, 2),
      (3, 'Mine Inst', 'mine inst', 'C1', 3, 3);
    INSERT INTO affiliations (paper_id, position, address_as_written, institution_id, country_id,
      is_reprint, rule, country_rule) VALUES
      (1, 1, 'Univ Leeds, England', 1, 1, 0, 'first part', 'last part'),
      (1, 2, 'Univ Perth, Scotland', 2, 2, 0, 'first part', 'last part'),
      (1, 3, 'Univ Leeds, England', 1, 1, 1, 'first part', 'last part'),
      (2, 1, 'Mine Inst, Peoples R China', 3, 3, 0, 'first part', 'last part'),
      (2, 2, 'Mine Inst, Peoples R China', 3, 3, 1, 'first part', 'last part'),
      (3, 1, 'Mine Inst, Peoples R China', 3, 3, 0, 'first part', 'last part'),
      (3, 2, 'Univ Leeds, England', 1, 1, 0, 'first part', 'last part'),
      (5, 1, 'Nowhere', NULL, NULL, 0, 'none', 'none');
    INSERT INTO paper_institutions VALUES (1, 1, 1, 'Univ Leeds', 'C1'),
      (1, 2, 2, 'Univ Perth', 'C1'), (2, 1, 3, 'Mine Inst', 'C1'), (3, 1, 3, 'Mine Inst', 'C1'),
      (3, 2, 1, 'Univ Leeds', 'C1');
    INSERT INTO funders VALUES (1, 'Land Fund'), (2, 'Water Fund');
    INSERT INTO paper_grants VALUES (1, 1, 1, '7', 'Land Fund [7]'), (2, 1, 1, '8', 'Land Fund [8]'),
      (2, 2, 2, NULL, 'Water Fund');
    """

  private static let content = """
    INSERT INTO paper_identifiers SELECT paper_id, 'wos', accession_number FROM papers;
    INSERT INTO paper_descriptors VALUES (1, 'MH', 1, 'mining', 'Mining'),
      (2, 'MH', 1, 'mining', 'Mining'), (2, 'OR', 1, 'betula', 'Betula');
    INSERT INTO keywords VALUES (1, 'acid drainage', 1), (2, 'moss', 2), (3, 'soil', 3);
    INSERT INTO paper_keywords VALUES (1, 'author', 1, 2, 'Moss'), (1, 'plus', 1, 2, 'MOSS'),
      (1, 'plus', 2, 3, 'SOIL'), (2, 'author', 1, 3, 'soil'), (2, 'author', 2, 2, 'moss'),
      (3, 'author', 1, 1, 'acid-drainage'), (3, 'author', 2, 3, 'Soil');
    INSERT INTO cited_authors VALUES (1, 'MOOR A', 1), (2, '[ANONYMOUS]', 2);
    INSERT INTO cited_sources VALUES (1, 'J SOIL', 1, 1), (2, 'MINE WATER', 2, 2),
      (3, 'THESIS', NULL, 3);
    INSERT INTO cited_references (reference_id, cited_author_id, year, cited_source_id, doi,
      reference_key, paper_id, preferred_id) VALUES
      (1, 1, 2001, 1, '10.1/a', 'Moor A, 2001, J SOIL', 1, 1),
      (2, 1, 2001, 1, '10.1/a', 'MOOR A, 2001, J SOIL, V1', NULL, 1),
      (3, 2, 1950, 3, NULL, '[Anonymous], 1950, THESIS', NULL, 3),
      (4, 1, NULL, 2, NULL, 'Moor A, MINE WATER', NULL, 4);
    INSERT INTO citations VALUES (2, 1, 1, 'Moor A, 2001, J SOIL', NULL),
      (2, 2, 3, '[Anonymous], 1950, THESIS', NULL),
      (3, 1, 2, 'MOOR A, 2001, J SOIL, V1, DOI 10.1/a', 'equal DOI'),
      (3, 2, 3, '[Anonymous], 1950, THESIS', NULL), (5, 1, 4, 'Moor A, MINE WATER', NULL);
    INSERT INTO cited_reference_papers VALUES (1, 2, 2002), (1, 3, 2003), (3, 2, 2002),
      (3, 3, 2003), (4, 5, 2006);
    INSERT INTO cited_author_papers VALUES (1, 2, 2002), (1, 3, 2003), (1, 5, 2006), (2, 2, 2002),
      (2, 3, 2003);
    INSERT INTO cited_source_papers VALUES (1, 2, 2002), (1, 3, 2003), (2, 5, 2006), (3, 2, 2002),
      (3, 3, 2003);
    INSERT INTO dropped_items VALUES
      ('term', 999, 'study', 'search-words.txt', 'searched for', '2026-01-01T00:00:00Z');
    INSERT INTO thesaurus VALUES
      ('cited_reference', 2, 1, 'MOOR A, 2001, J SOIL, V1', 'Moor A, 2001, J SOIL', 'me', NULL, NULL,
        NULL);
    CREATE TABLE dataset_journals (abbreviation_29 TEXT, source TEXT, host_country TEXT,
      impact_factor_2023 REAL);
    INSERT INTO dataset_journals VALUES ('J Soil', 'Journal of Soil', 'Netherlands', 3.8);
    """

  private static let results = """
    INSERT INTO analyses VALUES
      (1, 'country', 'network', '{}', '0.1', 'f', 1, '2020-01-01T00:00:00Z', '2020-01-01T00:00:01Z'),
      (2, 'keyword', 'network', '{}', '0.1', 'f', 1, '2020-01-01T00:00:00Z', '2020-01-01T00:00:01Z'),
      (3, 'keyword-bursts', 'bursts', '{"first_year":2001,"last_year":2006}', '0.1', 'f', 1,
        '2020-01-01T00:00:00Z', '2020-01-01T00:00:01Z'),
      (4, 'growth', 'growth', '{}', '0.1', 'f', 1, '2020-01-01T00:00:00Z', '2020-01-01T00:00:01Z');
    INSERT INTO networks (network_id, analysis_id, name, node_kind, link_kind, node_count,
      edge_count, density, modularity, mean_silhouette) VALUES
      (1, 1, 'country', 'country', 'co-occurrence', 3, 2, 0.5, NULL, NULL),
      (2, 2, 'keyword', 'keyword', 'co-occurrence', 3, 2, 0.6667, 0.1, 0.5);
    INSERT INTO network_nodes (network_id, node_id, item_id, item_kind, label, count, first_year,
      degree, betweenness, cluster) VALUES
      (1, 1, 1, 'country', 'England', 2, 2001, 2, 1.0, 0),
      (1, 2, 3, 'country', 'China', 2, 2002, 1, 0.25, 0),
      (2, 1, 3, 'keyword', 'soil', 3, 2001, 2, 1.0, 0),
      (2, 2, 2, 'keyword', 'moss', 2, 2001, 1, 0.0, 0),
      (2, 3, 1, 'keyword', 'acid drainage', 1, 2003, 1, 0.0, 1);
    INSERT INTO network_node_years VALUES (2, 1, 2001, 1), (2, 1, 2002, 1), (2, 1, 2003, 1);
    INSERT INTO network_papers VALUES (2, 1, 1, 2001);
    INSERT INTO network_edges VALUES (2, 1, 2, 2, 0.8, 2001), (2, 1, 3, 1, 0.5, 2003);
    INSERT INTO clusters (network_id, cluster, size, silhouette, mean_year, label) VALUES
      (2, 0, 2, 0.5, 2001.0, 'moss'), (2, 1, 1, 0.0, 2003.0, 'acid');
    INSERT INTO cluster_labels VALUES (2, 0, 'llr', 1, 'moss', 4.5, 0.05),
      (2, 1, 'llr', 1, 'acid', 2.5, 0.5);
    INSERT INTO cluster_papers VALUES (2, 0, 1, 1, 2, 1.0), (2, 1, 1, 3, 1, 1.0);
    INSERT INTO bursts VALUES (3, 'keyword', 3, 'soil', 2001, 3, 2.5, 2002, 2003, 2, 1, 1),
      (3, 'keyword', 2, 'moss', 2002, 2, 3.5, 2002, 2002, 1, 1, 1);
    INSERT INTO burst_item_papers VALUES (3, 'keyword', 3, 2, 2002), (3, 'keyword', 3, 3, 2003),
      (3, 'keyword', 2, 2, 2002);
    INSERT INTO growth_stages VALUES (4, 1, 'start', 2001, 2006, 5, 1.0, NULL);
    INSERT INTO growth_fits VALUES
      (4, 1, 'annual', 'linear', '{"first_year":2001,"last_year":2006,"slope":0.1}', 0.5, 1.0, 3.0, NULL, 1),
      (4, NULL, 'cumulative', 'exponential', '{}', 0.9, 1.0, 2.0, 4.0, 1);
    """
}
