using LlmQuest.Doctor;
using LlmQuest.Hosting;

namespace LlmQuest.Tests;

public sealed class DoctorFactsTests
{
    [TestCase("xterm-256color", "", "", "256")]
    [TestCase("xterm-256color", "truecolor", "", "16 million")]
    [TestCase("xterm-256color", "truecolor", "1", "none")]
    [TestCase("xterm", "", "", "16")]
    [TestCase("dumb", "", "", "none")]
    public void Colours_are_those_that_the_terminal_says_it_has(string type, string colours, string none, string expected)
        => Assert.That(TerminalFacts.ColoursOf(type, Variables(("COLORTERM", colours), ("NO_COLOR", none))), Is.EqualTo(expected));

    [TestCase("", "", "C.UTF-8", true)]
    [TestCase("", "de_DE.utf8", "C", true)]
    [TestCase("C", "", "C.UTF-8", false)]
    [Platform("Linux")]
    public void Text_is_what_the_first_locale_says(string all, string type, string lang, bool isUtf8)
        => Assert.That(TerminalFacts.HasUtf8(Variables(("LC_ALL", all), ("LC_CTYPE", type), ("LANG", lang))), Is.EqualTo(isUtf8));

    [Test]
    public void Threads_that_share_a_core_count_once()
    {
        string folder = Directory.CreateTempSubdirectory("llmquest-cores-").FullName;
        try
        {
            for (int thread = 0; thread < 8; thread++)
            {
                string topology = Directory.CreateDirectory(Path.Combine(folder, $"cpu{thread}", "topology")).FullName;
                File.WriteAllText(Path.Combine(topology, "thread_siblings_list"), $"{thread % 4},{(thread % 4) + 4}\n");
            }

            Assert.That(ProcessorCores.Count(8, folder), Is.EqualTo(4));
            Assert.That(ProcessorCores.Count(2, folder), Is.EqualTo(2), "no more than may be used");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void Without_a_list_of_threads_half_of_them_are_cores()
        => Assert.That(ProcessorCores.Count(12, Path.Combine(Path.GetTempPath(), "no-such-folder")), Is.EqualTo(6));

    private static Func<string, string?> Variables(params (string Name, string Value)[] set)
        => name => set.FirstOrDefault(variable => variable.Name == name).Value;
}
