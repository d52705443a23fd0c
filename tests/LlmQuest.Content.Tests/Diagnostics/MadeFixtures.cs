using System.Text;

namespace LlmQuest.Content.Tests.Diagnostics;

/// <summary>The failing fixtures that no text file in a repository can hold: odd bytes, odd line ends, large and deep files.</summary>
internal static class MadeFixtures
{
    private const string Front = "---\nid: hall\ntitle: The Hall\n---\n";
    private const string Scene = "## The horn {#the-horn}\n";

    private static readonly Dictionary<string, MadeFixture> All = new(StringComparer.Ordinal)
    {
        ["LQ0023"] = new("A stage file of more than 512 KB.", folder => Write(folder, Front + Scene + string.Concat(Enumerable.Repeat("It is long.\n\n", 50_000)))),
        ["LQ0024"] = new("A stage file whose second line of text holds a byte that is not UTF-8: `caf\\xE9`.", folder => WriteBytes(folder, [.. Encoding.UTF8.GetBytes(Front + Scene + "A caf"), 0xE9, (byte)'\n'])),
        ["LQ0025"] = new("A stage file with the control character U+001B in its text: `A horn.\\x1B[2J`.", folder => Write(folder, Front + Scene + "A horn.\u001B[2J\n")),
        ["LQ0026"] = new("A stage file that begins with the three bytes `EF BB BF`.", folder => WriteBytes(folder, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Front + Scene + "A horn.\n")])),
        ["LQ0028"] = new("A stage file whose lines end with a line feed, but for the fifth, which ends with a carriage return and a line feed.", folder => Write(folder, Front + Scene.TrimEnd() + "\r\nA horn.\n")),
        ["LQ0029"] = new("A stage file with 17 KB of text without a blank line.", folder => Write(folder, Front + Scene + string.Concat(Enumerable.Repeat("It goes on and on.\n", 900)))),
        ["LQ0030"] = new("A stage file with 51 quotes one within another.", folder => Write(folder, Front + Scene + new string('>', 51) + " deep\n")),
        ["LQ0042"] = new("A lab with a list that is nested 21 deep.", folder => Write(folder, Front + Scene + "::: lab {#horn type=generate}\nprompt: " + new string('[', 21) + new string(']', 21) + "\n:::\n")),
    };

    public static MadeFixture? Find(string code) => All.GetValueOrDefault(code);

    private static void Write(string folder, string text) => WriteBytes(folder, Encoding.UTF8.GetBytes(text));

    private static void WriteBytes(string folder, byte[] bytes) => File.WriteAllBytes(Path.Combine(folder, "hall.md"), bytes);
}
