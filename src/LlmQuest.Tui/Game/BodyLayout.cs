using System.Drawing;

namespace LlmQuest.Tui.Game;

/// <summary>Where transcript and side stand: beside each other where there is room, else one below the other.</summary>
/// <param name="Transcript">The transcript.</param>
/// <param name="Side">Lab and challenge; empty when there is nothing to show.</param>
/// <param name="IsBeside">Whether they stand beside each other.</param>
internal readonly record struct BodyLayout(Rectangle Transcript, Rectangle Side, bool IsBeside)
{
    private const int BesideFrom = 100;
    private const int LeastTranscript = 4;

    /// <summary>Lays them out.</summary>
    /// <param name="body">The room for both.</param>
    /// <param name="rows">Rows that the side would like to have; 0 when there is nothing to show.</param>
    /// <param name="isActive">Whether the next key is for the side: then it gets more room.</param>
    public static BodyLayout Of(Rectangle body, int rows, bool isActive)
    {
        if (rows == 0 || body.Height < LeastTranscript + 3)
        {
            return new BodyLayout(body, Rectangle.Empty, false);
        }

        if (body.Width >= BesideFrom)
        {
            int side = body.Width * 55 / 100;
            return new BodyLayout(body with { Width = body.Width - side - 1 }, new Rectangle(body.X + body.Width - side, body.Y, side, body.Height), true);
        }

        int most = isActive ? body.Height - LeastTranscript - 1 : Math.Max(4, (body.Height * 2 / 5) - 1);
        int height = Math.Min(rows, most);
        return new BodyLayout(body with { Height = body.Height - height - 1 }, new Rectangle(body.X, body.Y + body.Height - height, body.Width, height), false);
    }
}
