import { useState } from 'react';
import { addProduct, productCategories, type Product, type ProductCategory } from '#contract/products.ts';
import { ApiError } from '#web/lib/api-error.ts';
import { call } from '#web/lib/api.ts';
import { Form, useForm } from '#web/lib/form.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { useUpload } from '#web/lib/upload.ts';
import { Button } from '#web/ui/button.tsx';
import { DialogActions } from '#web/ui/dialog.tsx';
import { HelpMark } from '#web/ui/help-mark.tsx';
import { Select } from '#web/ui/select.tsx';
import { TextArea, TextField } from '#web/ui/text-field.tsx';
import { confirmDone } from '#web/ui/toast.tsx';
import { useWords } from '#web/ui/words.ts';
import { useProductsChanged } from '../../api.ts';
import { productPhrases } from '../../phrases.ts';
import { OwnerField, ownerIn, type Owner } from '../../parts/owner-field.tsx';
import { additionPhrases } from '../phrases.ts';
import { ProductField, type CatalogItem } from './product-field.tsx';
import { ScanField } from './scan-field.tsx';

export interface AddFormProps {
  owners: readonly Owner[];
  categories: Readonly<Record<ProductCategory, string>>;
  onAdded: (product: Product) => void;
  onClose: () => void;
}

/** «Добавить продукт» (manual, 7): what it is, whose, and what shows that. */
export function AddForm({ owners, categories, onAdded, onClose }: AddFormProps) {
  const t = usePhrases(additionPhrases);
  const names = usePhrases(productPhrases);
  const words = useWords();
  const changed = useProductsChanged();
  const [item, setItem] = useState<CatalogItem | null>(null);
  const [number, setNumber] = useState('');
  const scan = useUpload();
  const form = useForm({
    schema: addProduct.body,
    prepare: (values) => ({ ...values, ...ownerIn(owners, values), catalogItemId: item?.id ?? null, ...(item ? { category: item.category } : {}) }),
    fieldOfError: { product_known: 'name', file_gone: 'scanFileId' },
    onSubmit: async (input) => {
      const product = await call(addProduct, input).catch((failure: unknown) => {
        if (failure instanceof ApiError && failure.code === 'file_gone') scan.remove();
        throw failure;
      });
      onClose();
      onAdded(product);
      confirmDone(t.added(product.name));
      await changed();
    },
  });
  return (
    <Form form={form} label={t.add}>
      <p className="text-muted">{t.lead}</p>
      <OwnerField owners={owners} />
      <ProductField categories={categories} taken={item} onTake={setItem} />
      {!item && <Select name="category" label={t.category} placeholder={names.choose} options={productCategories.map((value) => ({ value, label: categories[value] }))} />}
      <TextField
        name="registrationNumber"
        label={t.registrationNumber}
        help={<HelpMark about={t.registrationNumberAbout}>{t.registrationNumberHelp}</HelpMark>}
        optional
        inputMode="numeric"
        autoComplete="off"
        data-empty="null"
        className="tabular-nums"
        value={number}
        // On the card it stands in groups.
        onChange={(event) => setNumber(event.currentTarget.value.replace(/\s/g, ''))}
      />
      <ScanField scan={scan} />
      <TextArea name="comment" label={t.comment} description={t.commentHint} optional maxLength={1000} data-empty="null" />
      <DialogActions>
        <Button type="submit" variant="primary" pending={form.pending} disabledBecause={scan.progress !== null && t.waitForScan}>
          {t.add}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </DialogActions>
    </Form>
  );
}
