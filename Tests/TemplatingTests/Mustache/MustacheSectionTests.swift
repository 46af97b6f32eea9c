import Testing

@Suite("Mustache: sections")
struct MustacheSectionTests {
  @Test(arguments: [
    MustacheCase("true", "<{{#再送}}再び{{/再送}}>", ["再送": true], "<再び>"),
    MustacheCase("false", "<{{#再送}}再び{{/再送}}>", ["再送": false], "<>"),
    MustacheCase("null", "<{{#再送}}再び{{/再送}}>", ["再送": nil], "<>"),
    MustacheCase("missing", "<{{#再送}}再び{{/再送}}>", [:], "<>"),
    MustacheCase("a map becomes the context", "{{#人}}{{名}}様{{/人}}", ["人": ["名": "山田"]], "山田様"),
    MustacheCase(
      "outer names are found", "{{#内}}{{a}},{{b}},{{c.d}}{{/内}}",
      ["a": "外", "b": "誤", "内": ["b": "中"], "c": ["d": "奥"]], "外,中,奥"),
    MustacheCase("a value becomes the context", "{{#名}}{{.}}と{{名}}{{/名}}", ["名": "山田"], "山田と山田"),
    MustacheCase(
      "lists in lists", "{{#段}}{{#列}}{{名.小}}{{#点}}{{名.大}}{{値}}.{{/点}}{{/列}}{{/段}}",
      ["段": [["名": ["大": "A", "小": "a"], "列": [["点": [["値": "x"], ["値": "y"]]]]]]], "aAx.Ay."),
    MustacheCase(
      "contexts stack",
      "{{#a}}\n{{一}}\n{{#b}}\n{{一}}{{二}}\n{{#三}}\n{{一}}{{二}}{{三}}{{.}}\n{{/三}}\n{{/b}}\n{{/a}}\n",
      ["a": ["一": 1], "b": ["二": 2, "三": 3]], "1\n12\n1233\n"),
    MustacheCase("a list", "{{#色}}{{名}}・{{/色}}", ["色": [["名": "赤"], ["名": "青"]]], "赤・青・"),
    MustacheCase("an empty list", "<{{#色}}色{{/色}}>", ["色": []], "<>"),
    MustacheCase("twice", "{{#a}}\n一\n{{/a}}\n二\n{{#a}}\n三\n{{/a}}\n", ["a": true], "一\n二\n三\n"),
    MustacheCase("nested, true", "A{{#a}}B{{#a}}C{{/a}}D{{/a}}E", ["a": true], "ABCDE"),
    MustacheCase("nested, false", "A{{#a}}B{{#a}}C{{/a}}D{{/a}}E", ["a": false], "AE"),
    MustacheCase("the dot in texts", "{{#色}}({{.}}){{/色}}", ["色": ["赤", "青"]], "(赤)(青)"),
    MustacheCase("the dot in numbers", "{{#数}}({{.}}){{/数}}", ["数": [1, 2, 3]], "(1)(2)(3)"),
    MustacheCase(
      "the dot in lists", "{{#表}}({{#.}}{{.}}{{/.}}){{/表}}", ["表": [[1, 2], ["a", "b"]]], "(12)(ab)"
    ),
    MustacheCase(
      "the dot is escaped", "{{#字}}({{.}}{{{.}}}{{&.}}){{/字}}", ["字": ["<", "&"]],
      "(&lt;<<)(&amp;&&)"),
    MustacheCase(
      "the data itself a list", "{{#.}}({{値}}){{/.}}", [["値": "a"], ["値": "b"]], "(a)(b)"),
    MustacheCase("a dotted name", "{{#a.b.c}}有{{/a.b.c}}", ["a": ["b": ["c": true]]], "有"),
    MustacheCase("a dotted name, false", "{{#a.b.c}}有{{/a.b.c}}", ["a": ["b": ["c": false]]], ""),
    MustacheCase("a broken chain", "{{#a.b.c}}有{{/a.b.c}}", ["a": [:]], ""),
    MustacheCase("blanks around", " | {{#a}}\t|\t{{/a}} | \n", ["a": true], " | \t|\t | \n"),
    MustacheCase("blanks inside", " | {{#a}} {{! 空白 }}\n {{/a}} | \n", ["a": true], " |  \n  | \n"),
    MustacheCase(
      "indented, on one line", " {{#a}}はい{{/a}}\n {{#a}}どうぞ{{/a}}\n", ["a": true], " はい\n どうぞ\n"),
    MustacheCase("alone on their lines", "|上\n{{#a}}\n|\n{{/a}}\n|下\n", ["a": true], "|上\n|\n|下\n"),
    MustacheCase(
      "alone and indented", "|上\n  {{#a}}\n|\n\t{{/a}}\n|下\n", ["a": true], "|上\n|\n|下\n"),
    MustacheCase("alone before CR LF", "|\r\n{{#a}}\r\n{{/a}}\r\n|", ["a": true], "|\r\n|"),
    MustacheCase("alone on the first line", "  {{#a}}\n#{{/a}}\n/", ["a": true], "#\n/"),
    MustacheCase("alone on the last line", "#{{#a}}\n/\n  {{/a}}", ["a": true], "#\n/\n"),
    MustacheCase("padding", "|{{# a }}={{/ a }}|", ["a": true], "|=|"),
    MustacheCase("two tags on a line are not alone", "{{#a}} {{/a}}\n", ["a": true], " \n"),
  ])
  func sections(_ row: MustacheCase) throws { try row.check() }

  @Test(arguments: [
    MustacheCase("false", "<{{^再送}}初めて{{/再送}}>", ["再送": false], "<初めて>"),
    MustacheCase("true", "<{{^再送}}初めて{{/再送}}>", ["再送": true], "<>"),
    MustacheCase("null", "<{{^再送}}初めて{{/再送}}>", ["再送": nil], "<初めて>"),
    MustacheCase("missing", "<{{^再送}}初めて{{/再送}}>", [:], "<初めて>"),
    MustacheCase("a map", "<{{^人}}{{名}}{{/人}}>", ["人": ["名": "山田"]], "<>"),
    MustacheCase("a list", "<{{^色}}{{名}}{{/色}}>", ["色": [["名": "赤"]]], "<>"),
    MustacheCase("an empty list", "<{{^色}}無{{/色}}>", ["色": []], "<無>"),
    MustacheCase("twice", "{{^a}}\n一\n{{/a}}\n二\n{{^a}}\n三\n{{/a}}\n", ["a": false], "一\n二\n三\n"),
    MustacheCase("nested, false", "A{{^a}}B{{^a}}C{{/a}}D{{/a}}E", ["a": false], "ABCDE"),
    MustacheCase("nested, true", "A{{^a}}B{{^a}}C{{/a}}D{{/a}}E", ["a": true], "AE"),
    MustacheCase("a dotted name", "<{{^a.b.c}}無{{/a.b.c}}>", ["a": ["b": ["c": true]]], "<>"),
    MustacheCase(
      "a dotted name, false", "<{{^a.b.c}}無{{/a.b.c}}>", ["a": ["b": ["c": false]]], "<無>"),
    MustacheCase("a broken chain", "<{{^a.b.c}}無{{/a.b.c}}>", ["a": [:]], "<無>"),
    MustacheCase("blanks around", " | {{^a}}\t|\t{{/a}} | \n", ["a": false], " | \t|\t | \n"),
    MustacheCase(
      "blanks inside", " | {{^a}} {{! 空白 }}\n {{/a}} | \n", ["a": false], " |  \n  | \n"),
    MustacheCase(
      "indented, on one line", " {{^a}}無{{/a}}\n {{^a}}し{{/a}}\n", ["a": false], " 無\n し\n"),
    MustacheCase(
      "alone on their lines", "|上\n{{^a}}\n|\n{{/a}}\n|下\n", ["a": false], "|上\n|\n|下\n"),
    MustacheCase(
      "alone and indented", "|上\n  {{^a}}\n|\n  {{/a}}\n|下\n", ["a": false], "|上\n|\n|下\n"),
    MustacheCase("alone before CR LF", "|\r\n{{^a}}\r\n{{/a}}\r\n|", ["a": false], "|\r\n|"),
    MustacheCase("alone on the first line", "  {{^a}}\n^{{/a}}\n/", ["a": false], "^\n/"),
    MustacheCase("alone on the last line", "^{{^a}}\n/\n  {{/a}}", ["a": false], "^\n/\n"),
    MustacheCase("padding", "|{{^ a }}={{/ a }}|", ["a": false], "|=|"),
  ])
  func invertedSections(_ row: MustacheCase) throws { try row.check() }
}
