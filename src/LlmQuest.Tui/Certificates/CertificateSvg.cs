using System.Globalization;
using System.Xml.Linq;
using LlmQuest.Tui.Text;

namespace LlmQuest.Tui.Certificates;

/// <summary>A certificate as a drawing, on one page of A4 in width.</summary>
internal static class CertificateSvg
{
    private const int Width = 1000;
    private const int Margin = 70;
    private const int LineHeight = 24;
    private const int Columns = 96;
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>The drawing.</summary>
    public static string Of(Certificate certificate)
    {
        int y = 120;
        List<XElement> texts =
        [
            Text(ref y, CertificateText.Heading, 44, isBold: true, gap: 60),
            Text(ref y, certificate.Learner, 32, isBold: true, gap: 44),
            Text(ref y, certificate.Course, 26, isBold: false, gap: 36),
            Text(ref y, CertificateText.Span(certificate), 18, isBold: false, gap: 48),
            .. Lines(ref y, CertificateText.Stages(certificate)),
            .. Lines(ref y, CertificateText.Counts(certificate)),
            .. Lines(ref y, CertificateText.Hashes(certificate)),
        ];
        int height = y + (Margin / 2);
        var drawing = new XElement(
            Svg + "svg",
            new XAttribute("viewBox", $"0 0 {Width} {height}"),
            new XAttribute("width", Width),
            new XAttribute("height", height),
            new XAttribute("role", "img"),
            new XElement(Svg + "title", $"{CertificateText.Heading}: {certificate.Learner}, {certificate.Course}"),
            Frame(0, height, "#ffffff", "none"),
            Frame(24, height, "none", "#8a6d1f"),
            Frame(32, height, "none", "#8a6d1f"),
            texts);
        return new XDocument(drawing).ToString() + "\n";
    }

    private static XElement Frame(int inset, int height, string fill, string stroke) => new(
        Svg + "rect",
        new XAttribute("x", inset),
        new XAttribute("y", inset),
        new XAttribute("width", Width - (2 * inset)),
        new XAttribute("height", height - (2 * inset)),
        new XAttribute("fill", fill),
        new XAttribute("stroke", stroke),
        new XAttribute("stroke-width", 2));

    private static XElement Text(ref int y, string text, int size, bool isBold, int gap)
    {
        var element = new XElement(
            Svg + "text",
            new XAttribute("x", Margin),
            new XAttribute("y", y.ToString(CultureInfo.InvariantCulture)),
            new XAttribute("font-family", "Georgia, serif"),
            new XAttribute("font-size", size),
            new XAttribute("font-weight", isBold ? "bold" : "normal"),
            new XAttribute("fill", "#222222"),
            text);
        y += gap;
        return element;
    }

    private static List<XElement> Lines(ref int y, IEnumerable<string> lines)
    {
        List<XElement> elements = [];
        foreach (string line in lines.SelectMany(line => TextWrapper.Wrap(line, Columns)))
        {
            elements.Add(new XElement(
                Svg + "text",
                new XAttribute("x", Margin),
                new XAttribute("y", y.ToString(CultureInfo.InvariantCulture)),
                new XAttribute("font-family", "monospace"),
                new XAttribute("font-size", 14),
                new XAttribute("fill", "#222222"),
                new XAttribute(XNamespace.Xml + "space", "preserve"),
                line));
            y += LineHeight;
        }

        y += LineHeight;
        return elements;
    }
}
