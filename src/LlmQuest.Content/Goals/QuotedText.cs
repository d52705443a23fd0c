using System.Globalization;
using System.Text;

namespace LlmQuest.Content.Goals;

/// <summary>A text in single or double quotes, with a backslash before what is special.</summary>
internal static class QuotedText
{
    /// <summary>The text between the quotes; null where a backslash is followed by what it does not know.</summary>
    public static string? Decode(string quoted)
    {
        if (FirstUnknown(quoted) is not null)
        {
            return null;
        }

        var text = new StringBuilder(quoted.Length);
        for (int i = 1; i < quoted.Length - 1; i++)
        {
            if (quoted[i] != '\\')
            {
                text.Append(quoted[i]);
                continue;
            }

            i++;
            text.Append(quoted[i] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'u' => Code(quoted, i)!.Value, var other => other });
            i += quoted[i] == 'u' ? 4 : 0;
        }

        return text.ToString();
    }

    /// <summary>Where the first backslash stands that is followed by something unknown; null where there is none.</summary>
    public static int? FirstUnknown(string quoted)
    {
        for (int i = 1; i < quoted.Length - 1; i++)
        {
            if (quoted[i] == '\\')
            {
                i++;
                bool isKnown = quoted[i] is '\\' or '\'' or '"' or 'n' or 't' or 'r' || (quoted[i] == 'u' && Code(quoted, i) is not null);
                if (!isKnown)
                {
                    return i - 1;
                }
            }
        }

        return null;
    }

    private static char? Code(string quoted, int at)
        => at + 5 < quoted.Length && ushort.TryParse(quoted.AsSpan(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code) ? (char)code : null;
}
