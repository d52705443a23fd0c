using LlmQuest.Core.Labs;

namespace LlmQuest.Labs.Training;

/// <summary>The task <c>bpe</c>: the most frequent pair of pieces becomes one, again and again.</summary>
internal static class BytePairTask
{
    // Each telling carries all merges so far: the first are told one by one, later ones whenever the list has grown by an eighth.
    private const int ToldOneByOne = 100;
    private const int GrownBy = 8;

    public static LabUpdate Run(Telling telling, CancellationToken stop)
    {
        string[] words = CorpusWords.Of(telling.Text("corpus"));
        if (CorpusWords.Shortage(words.Length, 1) is { } problem)
        {
            return new LabRefused(problem);
        }

        telling.Begin();
        var pairs = new BytePairs(words, stop);
        int most = (int)telling.Number("merges");
        List<LabValue> merges = [];
        int told = 0;
        while (merges.Count < most && pairs.Next(stop) is { } merge)
        {
            merges.Add(LabValue.Map(("left", LabValue.Of(merge.Left)), ("right", LabValue.Of(merge.Right)), ("count", LabValue.Of(merge.Count))));
            if (merges.Count <= ToldOneByOne || merges.Count >= told + (told / GrownBy))
            {
                telling.Fact("merges", LabValue.List(merges));
                told = merges.Count;
            }
        }

        telling.Fact("merges", LabValue.List(merges));
        telling.Fact("words", LabValue.Map(pairs.Words().StoppedBy(stop).Select(word => (word.Word, LabValue.Of(word.Count)))));
        return telling.Done();
    }
}
