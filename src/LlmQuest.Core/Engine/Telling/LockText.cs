using System.Globalization;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Text;

namespace LlmQuest.Core.Engine.Telling;

/// <summary>Probability locks in plain words.</summary>
internal static class LockText
{
    public static string Of(ProbabilityLock door)
    {
        string forbidden = door.Forbidden.IsEmpty ? "" : $"\nForbidden in the text: {string.Join(", ", door.Forbidden)}.";
        string par = door.Par is { } tokens ? $" Par is {Quantity.Of(tokens, "token")}." : "";
        return string.Create(CultureInfo.InvariantCulture, $"The text now: {door.Text}\nIt opens when the model goes on with \"{door.Target}\" with a probability of at least {door.Probability:0.###}.{par}{forbidden}");
    }

    public static string Tried(SteerChallenge? challenge, LockTried tried, int? bestBefore)
    {
        string target = challenge?.Lock.Target ?? "the word";
        string figures = string.Create(CultureInfo.InvariantCulture, $"The probability of \"{target}\" is {tried.Probability:0.####} after {Quantity.Of(tried.Tokens, "token")}");
        if (!tried.Opened)
        {
            return string.Create(CultureInfo.InvariantCulture, $"The lock stays shut. {figures}; it takes {challenge?.Lock.Probability ?? 1:0.###}.");
        }

        string par = challenge?.Lock.Par is { } aim ? string.Create(CultureInfo.InvariantCulture, $"; par is {aim}") : "";
        string best = bestBefore is { } before ? string.Create(CultureInfo.InvariantCulture, $"; your best was {before}") : "";
        return $"The lock opens. {figures}{par}{best}.";
    }
}
