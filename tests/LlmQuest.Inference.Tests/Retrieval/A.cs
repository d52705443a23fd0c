using LlmQuest.Inference.Retrieval;

namespace LlmQuest.Inference.Tests.Retrieval;

internal static class A
{
    public static VectorIndex Index(params float[][] vectors)
    {
        var index = new VectorIndex(vectors[0].Length);
        foreach (float[] vector in vectors)
        {
            index.Add(vector);
        }

        return index;
    }
}
