namespace LlmQuest.Inference.Generation;

/// <summary>Room for rows of logits, kept from one generation to the next: a row is too large to be thrown away each time. Used by who has the turn to decode.</summary>
/// <param name="vocabulary">Numbers in a row.</param>
internal sealed class LogitsRoom(int vocabulary)
{
    private float[] _logits = [];

    /// <summary>Room for so many rows, with what was there before.</summary>
    public Span<float> Rows(int count)
    {
        if (_logits.Length < count * vocabulary)
        {
            _logits = new float[count * vocabulary];
        }

        return _logits.AsSpan(0, count * vocabulary);
    }
}
