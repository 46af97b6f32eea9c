import Testing

@Suite("Mustache: comments, delimiters and partials")
struct MustacheTagTests {
  @Test(arguments: [
    MustacheCase("inside a line", "期限{{! 要確認 }}まで", [:], "期限まで"),
    MustacheCase("over lines", "一{{!\n  覚え\n  書き\n}}二\n", [:], "一二\n"),
    MustacheCase("alone", "一\n{{! 覚え書き }}\n二\n", [:], "一\n二\n"),
    MustacheCase("alone and indented", "一\n  {{! 覚え書き }}\n二\n", [:], "一\n二\n"),
    MustacheCase("alone before CR LF", "|\r\n{{! 覚え書き }}\r\n|", [:], "|\r\n|"),
    MustacheCase("alone on the first line", "  {{! 覚え書き }}\n!", [:], "!"),
    MustacheCase("alone on the last line", "!\n  {{! 覚え書き }}", [:], "!\n"),
    MustacheCase("over lines, alone", "一\n{{!\n覚え書き\n}}\n二\n", [:], "一\n二\n"),
    MustacheCase("over lines, alone and indented", "一\n  {{!\n    覚え書き\n  }}\n二\n", [:], "一\n二\n"),
    MustacheCase("behind text", "  12 {{! 34 }}\n", [:], "  12 \n"),
    MustacheCase("blanks around", "12 {{! 34 }} 56", [:], "12  56"),
    MustacheCase("is never a name", ">{{! 期限 }}<", ["! 期限": 1, "!期限": 2, "期限": 3], "><"),
  ])
  func comments(_ row: MustacheCase) throws { try row.check() }

  @Test(arguments: [
    MustacheCase("a pair", "{{=<% %>=}}(<%名%>)", ["名": "山田"], "(山田)"),
    MustacheCase("single signs", "({{=[ ]=}}[名])", ["名": "山田"], "(山田)"),
    MustacheCase(
      "persist behind sections",
      "[\n{{#a}}\n  {{値}}\n  |値|\n{{/a}}\n\n{{= | | =}}\n|#a|\n  {{値}}\n  |値|\n|/a|\n]\n",
      ["a": true, "値": "x"], "[\n  x\n  |値|\n\n  {{値}}\n  x\n]\n"),
    MustacheCase(
      "persist behind inverted sections",
      "[\n{{^a}}\n  {{値}}\n{{/a}}\n{{= | | =}}\n|^a|\n  {{値}}\n  |値|\n|/a|\n]\n",
      ["a": false, "値": "x"], "[\n  x\n  {{値}}\n  x\n]\n"),
    MustacheCase("set inside a section", "{{#a}}{{=| |=}}|値||/a||値|", ["a": true, "値": "x"], "xx"),
    MustacheCase(
      "do not enter a partial", "[{{>中}}]\n{{= | | =}}\n[|>中|]\n", ["値": "x"],
      partials: ["中": ".{{値}}."],
      "[.x.]\n[.x.]\n"),
    MustacheCase(
      "do not leave a partial", "[{{>中}}]\n[.{{値}}.|値|.]\n", ["値": "x"],
      partials: ["中": ".{{値}}.{{= | | =}}.|値|."], "[.x..x.]\n[.x.|値|.]\n"),
    MustacheCase("blanks around", "| {{=@ @=}} |", [:], "|  |"),
    MustacheCase("behind text", " | {{=@ @=}}\n", [:], " | \n"),
    MustacheCase("alone", "一\n{{=@ @=}}\n二\n", [:], "一\n二\n"),
    MustacheCase("alone and indented", "一\n  {{=@ @=}}\n二\n", [:], "一\n二\n"),
    MustacheCase("alone before CR LF", "|\r\n{{= @ @ =}}\r\n|", [:], "|\r\n|"),
    MustacheCase("alone on the first line", "  {{=@ @=}}\n=", [:], "="),
    MustacheCase("alone on the last line", "=\n  {{=@ @=}}", [:], "=\n"),
    MustacheCase("padding", "|{{= @   @ =}}|", [:], "||"),
  ])
  func delimiters(_ row: MustacheCase) throws { try row.check() }

  @Test(arguments: [
    MustacheCase("a partial", "「{{>署名}}」", [:], partials: ["署名": "以上"], "「以上」"),
    MustacheCase("an unknown one prints nothing", "「{{>署名}}」", [:], "「」"),
    MustacheCase(
      "in the same context", "{{>宛名}}", ["名": "山田"], partials: ["宛名": "*{{名}}*"], "*山田*"),
    MustacheCase(
      "data ends recursion", "{{>枝}}", ["値": "X", "枝": [["値": "Y", "枝": []]]],
      partials: ["枝": "{{値}}<{{#枝}}{{>枝}}{{/枝}}>"], "X<Y<>>"),
    MustacheCase(
      "in one another", "{{>外}}", ["a": "山", "b": "田"],
      partials: ["外": "*{{a}} {{>内}}*", "内": "{{b}}!"], "*山 田!*"),
    MustacheCase("blanks around", "| {{>中}} |", [:], partials: ["中": "\t|\t"], "| \t|\t |"),
    MustacheCase(
      "behind text nothing is indented", "  {{値}}  {{> 中}}\n", ["値": "|"], partials: ["中": ">\n>"],
      "  |  >\n>\n"),
    MustacheCase("alone before CR LF", "|\r\n{{>中}}\r\n|", [:], partials: ["中": ">"], "|\r\n>|"),
    MustacheCase(
      "alone on the first line", "  {{>中}}\n>", [:], partials: ["中": ">\n>"], "  >\n  >>"),
    MustacheCase(
      "alone on the last line", ">\n  {{>中}}", [:], partials: ["中": ">\n>"], ">\n  >\n  >"),
    MustacheCase(
      "every line is indented, values are not", "\\\n {{>中}}\n/\n", ["値": "<\n->"],
      partials: ["中": "|\n{{{値}}}\n|\n"], "\\\n |\n <\n->\n |\n/\n"),
    MustacheCase("padding", "|{{> 中 }}|", [:], partials: ["中": "[]"], "|[]|"),
    MustacheCase(
      "indentations add up", " {{>外}}\n", [:],
      partials: ["外": "一\n  {{>内}}\n{{>内}}\n", "内": "二\n三\n"],
      " 一\n   二\n   三\n 二\n 三\n"),
    MustacheCase(
      "blank lines stay blank", "  {{>中}}", [:], partials: ["中": "一\n\n二\n"], "  一\n\n  二\n"),
    MustacheCase(
      "sections alone on a line are not indented", "  {{>中}}", ["a": [1, 2]],
      partials: ["中": "{{#a}}\n{{.}}\n{{/a}}\n"], "  1\n  2\n"),
  ])
  func partials(_ row: MustacheCase) throws { try row.check() }
}
