using System.Text;

namespace LlmQuest.Testing.Fuzz;

/// <summary>Makes lesson files at random: well-formed ones, broken ones, and bytes.</summary>
public sealed class LessonWriter(int seed)
{
    private const int MostChanges = 12;

    private static readonly string[] Pieces =
    [
        "---\n", "id: room\n", "title: The Room\n", "requires: [a, b]\n", "requires:\n  any: [a]\n  score: {a: 60}\n", "grants: dial\n", "teaching: ten\n", "a: &x [1]\nb: *x\n", "!!str x: y\n",
        "## A scene\n", "## Scene {#scene}\n", "### Heading ###\n", "#### {#x .y z=1}\n",
        "::: challenge {#c type=choice objective=o xp=20}\n", "::: challenge\n", ":::: hint\n", "::: solution\n", "::: goal\nlab: l\nexpect: tokens >= 8\n:::\n", ":::: expect\nlab: l\nvalue: tokens\nwithin: 20%\n::::\n",
        "::: lock\ntext: a\ntarget: \" b\"\nprobability: 0.5\nforbidden: [b]\n:::\n", "::: lab {#l type=generate}\nprompt: x\nstop: [a, \"\\n\"]\n:::\n", "::: lab {type=rag}\ndocuments: [a, b]\n:::\n",
        "::: say {who=\"x\"}\nhello\n\n* [go](#y)\n- [end](#)\n:::\n", "::: thing {names=\"a, b\"}\n", "::: exit {to=#scene direction=east after=c}\n:::\n", "::: treasure {#t name=T ability=seed}\n:::\n",
        ":::\n", "::::::::::\n", ":::{.callout #i}\n", ":::unknown {a=\"b c\" d}\n", "::: {\n", "::: tab {#\n",
        "::: accept\n- a | b\n- `/x+/`\n:::\n", "::: reject {misconception=m}\n- /(a+)+$/\n\nNo.\n:::\n", "- [x] right {misconception=m}\n", "- [ ] wrong\n\n  why\n", "1. one\n2. two\n", "| a | b |\n|---|---|\n| 1 | 2 |\n|  | 3 |\n",
        "```python\nprint()\n```\n", "```{r, echo=FALSE}\n::: no\n", "~~~\n", "> quote\n", "    code\n", "<!-- comment\n", "-->\n", "<div class=\"x\">\n", "<img src=\"a.png\">\n", "![c](fig/a.png){alt=\"x y\"}\n", "![c](../../etc/passwd)\n", "[text][ref]\n\n[ref]: https://example.org\n",
        "[a](", "[[[[[[[[", "*a **b _c __d ", "`````", "<a <b <c ", "&amp; &#0; &#x202e;", "\\", "{#id}", "{", "}", "\t", "\r\n", "\r", "\n\n", " ", "\u202E", "\u0000", "\u001b[31m", "\u2028", "é", "日本", "👩‍👩‍👧", "e\u0301", "\uFEFF",
        "::: objectives\n- do it {#o}\n:::\n", "::: questions\n- why?\n:::\n", "::: keypoints\n- so\n:::\n", "::: instructor\nnote\n:::\n", "::: spoiler\n### S\ntext\n:::\n", "type=order", "type=match", "answer=12 tolerance=5% unit=\"tokens\"", "type=number", "type=text list=true", "type=predict", "type=steer", "type=do", "many=true",
    ];

    private readonly Random _dice = new(seed);

    /// <summary>The next file.</summary>
    /// <param name="models">Well-formed files to change.</param>
    public byte[] Next(IReadOnlyList<string> models)
    {
        string text = _dice.Next(3) == 0 || models.Count == 0 ? Assembled() : Changed(models[_dice.Next(models.Count)]);
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return _dice.Next(4) == 0 ? Scrambled(bytes) : bytes;
    }

    private string Assembled()
    {
        var text = new StringBuilder(_dice.Next(4) == 0 ? "" : "---\nid: room\ntitle: The Room\n---\n");
        int count = _dice.Next(1, 60);
        for (int i = 0; i < count; i++)
        {
            text.Append(Piece());
        }

        return text.ToString();
    }

    private string Piece()
    {
        string piece = Pieces[_dice.Next(Pieces.Length)];
        return _dice.Next(40) == 0 ? string.Concat(Enumerable.Repeat(piece, _dice.Next(2, 400))) : piece;
    }

    private string Changed(string model)
    {
        var text = new StringBuilder(model);
        int changes = _dice.Next(1, MostChanges);
        for (int i = 0; i < changes && text.Length > 0; i++)
        {
            int at = _dice.Next(text.Length);
            int length = Math.Min(_dice.Next(1, 120), text.Length - at);
            switch (_dice.Next(4))
            {
                case 0:
                    text.Remove(at, length);
                    break;
                case 1:
                    text.Insert(at, text.ToString(at, length));
                    break;
                case 2:
                    text.Insert(at, Piece());
                    break;
                default:
                    text.Insert(_dice.Next(text.Length), "\n" + Piece());
                    break;
            }
        }

        return text.ToString();
    }

    private byte[] Scrambled(byte[] bytes)
    {
        byte[] changed = [.. bytes];
        int changes = _dice.Next(1, 30);
        for (int i = 0; i < changes && changed.Length > 0; i++)
        {
            changed[_dice.Next(changed.Length)] = (byte)_dice.Next(256);
        }

        return changed[..(_dice.Next(5) == 0 ? _dice.Next(changed.Length + 1) : changed.Length)];
    }
}
